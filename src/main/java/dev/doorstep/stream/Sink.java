package dev.doorstep.stream;

import io.smallrye.mutiny.Uni;

/** Where a subscription's frames go: one connection. */
public interface Sink {
  /** Completes when the frame was written; the next one is sent then. */
  Uni<Void> send(String frame);

  void close(Closing reason);
}
