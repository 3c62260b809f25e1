package dev.doorstep.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** What a client sends over one connection, one message after the other's answer. */
interface Dialogue {
  /** Says and hears what comes before everything else; the channel still blocks. */
  default void open(SocketChannel channel) throws IOException {}

  /** Whether messages may be sent. */
  default boolean isOpen() {
    return true;
  }

  /** The next message. */
  byte[] next();

  /** Takes what arrived and tells how many messages that answered. */
  int take(ByteBuffer in);

  /** Answers that refused a message. */
  int refused();
}
