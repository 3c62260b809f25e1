package dev.doorstep.stream;

import java.io.IOException;

/** Something that hands messages to many. */
interface Server extends AutoCloseable {
  String name();

  Subscribers subscribe(Subscribers.Kind kind, int count) throws IOException;

  /** Hands out messages that are about as long as an entry of the log, one after the other. */
  void publish(int messages) throws Exception;

  /** So many messages may be under way when the next ones are published. */
  int window();

  @Override
  void close() throws Exception;
}
