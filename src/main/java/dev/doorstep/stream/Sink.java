package dev.doorstep.stream;

import io.netty.buffer.ByteBuf;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.Executor;

/** Where a subscription's frames go: one connection. Used on its own {@link #loop} only. */
public interface Sink {
  /** The one thread this connection is served by; the same object for all connections it serves. */
  Executor loop();

  /** Takes a frame, and one reference to it; it leaves with the next {@link #flush}. */
  void write(ByteBuf frame);

  void flush();

  /** Bytes that were taken and have not left yet. */
  long pending();

  /** Flushes, and completes when everything that was taken has left; fails when it never will. */
  Uni<Void> flushed();

  void close(Closing reason);

  /** Sends what keeps a silent connection alive, and means nothing. */
  default void beat() {}
}
