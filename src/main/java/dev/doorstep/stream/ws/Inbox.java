package dev.doorstep.stream.ws;

import io.vertx.core.Context;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The frames of one connection that wait for their turn, in order. Bounded: who sends faster than
 * they are answered, or does not read the answers, costs this much memory and no more.
 */
final class Inbox {
  private static final int FRAMES = 256;
  private static final int CHARACTERS = 256 * 1024;

  private final Queue<Frame> waiting = new ArrayDeque<>();
  private int characters;
  private boolean busy;
  private boolean closed;

  /**
   * @param context on which it arrived, and is to be worked on
   */
  record Frame(String text, Context context) {}

  /** False when there is no room. What comes after {@link #close} is dropped. */
  synchronized boolean offer(Frame frame) {
    if (closed) return true;
    if (waiting.size() >= FRAMES || characters + frame.text().length() > CHARACTERS) return false;
    characters += frame.text().length();
    return waiting.add(frame);
  }

  /**
   * The next frame, unless one is being worked on; {@link #done} must follow. Null when there is
   * none.
   */
  synchronized Frame take() {
    if (busy || waiting.isEmpty()) return null;
    busy = true;
    Frame frame = waiting.poll();
    characters -= frame.text().length();
    return frame;
  }

  synchronized void done() {
    busy = false;
  }

  synchronized void close() {
    closed = true;
    waiting.clear();
    characters = 0;
  }
}
