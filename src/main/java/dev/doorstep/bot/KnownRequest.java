package dev.doorstep.bot;

import java.util.Set;

/**
 * A request the visitor already has, newest first in {@link Context#requests()}.
 *
 * @param line the code of its service line
 * @param state the wire name of its state, such as {@code in_progress}
 */
public record KnownRequest(String number, String line, String title, String state) {
  private static final Set<String> ENDED = Set.of("resolved", "closed", "rejected", "withdrawn");

  /** Whether it is still being worked on, so that it may be withdrawn. */
  boolean open() {
    return !ENDED.contains(state);
  }
}
