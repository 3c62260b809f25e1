package dev.doorstep.stream;

import dev.doorstep.eventlog.Position;
import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * One connection's place in the log. Entries wait in a bounded queue and are written one after the
 * other; when the queue is full the connection is closed with a code that says "resume", so memory
 * stays bounded and nothing is lost.
 */
public final class Subscription {
  private static final int CAPACITY = 1024;

  private final Filter filter;
  private final Sink sink;
  private final Queue<String> queue = new ArrayDeque<>();
  private long last; // position of the newest entry queued; older ones are repeats
  private boolean released;
  private boolean sending;
  private boolean draining;
  private boolean closed;

  Subscription(Filter filter, Sink sink, long after) {
    this.filter = filter;
    this.sink = sink;
    this.last = after;
  }

  Filter filter() {
    return filter;
  }

  synchronized void replayedTo(Position reached) {
    last = Math.max(last, reached.value());
  }

  /** An entry that happens now; waits until the replay before it is through. */
  synchronized void live(Delivery delivery) {
    if (closed || delivery.position() <= last) return;
    if (queue.size() >= CAPACITY) {
      end();
      sink.close(Closing.TOO_SLOW);
      return;
    }
    last = delivery.position();
    queue.add(delivery.frame());
    if (released) drain();
  }

  /**
   * Something that is gone when missed (somebody is typing): dropped while the connection is busy.
   */
  synchronized void passing(String frame) {
    if (closed || !released || !queue.isEmpty()) return;
    queue.add(frame);
    drain();
  }

  /** The replay is through: what waited goes out, then everything as it comes. */
  synchronized void release() {
    released = true;
    drain();
  }

  synchronized void end() {
    closed = true;
    queue.clear();
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /** A frame that is written at once ends up in {@link #sent} before this loop goes on. */
  private void drain() {
    if (draining) return;
    draining = true;
    while (!sending && !closed && !queue.isEmpty()) {
      sending = true;
      String frame = queue.poll();
      Uni.createFrom()
          .deferred(() -> sink.send(frame))
          .subscribe()
          .with(sent -> sent(), failure -> lost());
    }
    draining = false;
  }

  private synchronized void sent() {
    sending = false;
    drain();
  }

  /** A client that missed a frame must not believe that it follows. */
  private synchronized void lost() {
    if (closed) return;
    end();
    sink.close(Closing.TOO_SLOW);
  }
}
