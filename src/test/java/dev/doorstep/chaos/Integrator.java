package dev.doorstep.chaos;

import java.util.Map;

/** A program of somebody else's that follows the log. */
interface Integrator extends AutoCloseable {
  Wish wish();

  /** Cuts the connection it has, if it has one; it comes back by itself. */
  void disconnect();

  /** Whether it has all of these, by position the id of each. */
  boolean has(Map<Long, String> wanted);

  /** Fails when it was told anything but these, in their order, as its transport promises. */
  void heard(Map<Long, String> wanted);

  @Override
  void close();
}
