package dev.doorstep.stream;

import io.netty.buffer.ByteBuf;

/**
 * One connection's place in the log. Lives on its connection's loop: either catching up, a page
 * after the other as fast as it reads, or live in its lane. A connection that reads more slowly
 * than things happen is not cut off but catches up again.
 */
public final class Subscription {
  /** So much may wait for a live connection before it has to catch up. */
  private static final long MOST_PENDING = 1024 * 1024;

  private final Encoding encoding;
  private final Sink sink;
  private volatile Filter filter;
  private volatile boolean closed;
  private boolean catchingUp;
  private long last;
  private long credit = Long.MAX_VALUE;

  Subscription(Filter filter, Encoding encoding, Sink sink, long after) {
    this.filter = filter;
    this.encoding = encoding;
    this.sink = sink;
    this.last = after;
  }

  Filter filter() {
    return filter;
  }

  void filter(Filter other) {
    filter = other;
  }

  Encoding encoding() {
    return encoding;
  }

  Sink sink() {
    return sink;
  }

  /** The position of the newest entry that it has or does not want. */
  long last() {
    return last;
  }

  void reached(long position) {
    last = Math.max(last, position);
  }

  /** How many more entries it may be sent. */
  long credit() {
    return credit;
  }

  void credit(long entries) {
    credit = entries;
  }

  boolean takes(long position) {
    return position > last && credit > 0 && !closed;
  }

  boolean takesAll(long first, int entries) {
    return takes(first) && credit >= entries;
  }

  /**
   * @param frames stay the caller's
   */
  void take(ByteBuf frames, long upTo, int entries) {
    last = upTo;
    if (credit != Long.MAX_VALUE) credit -= entries;
    sink.write(frames.retainedDuplicate());
  }

  /** Whether it can go on live. */
  boolean keepsUp() {
    return credit > 0 && sink.pending() <= MOST_PENDING;
  }

  /**
   * @return false when it is at it already
   */
  boolean beginCatchingUp() {
    boolean begins = !catchingUp;
    catchingUp = true;
    return begins;
  }

  void caughtUp() {
    catchingUp = false;
  }

  boolean isClosed() {
    return closed;
  }

  void end() {
    closed = true;
  }
}
