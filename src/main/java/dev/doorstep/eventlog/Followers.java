package dev.doorstep.eventlog;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Those who follow a {@link Tail}, and the position up to which they have everything. */
public final class Followers {
  private static final Logger LOG = Logger.getLogger(Followers.class);

  private final List<Consumer<List<LogEntry>>> watchers = new CopyOnWriteArrayList<>();
  private volatile Consumer<List<LogEntry>> follower;
  private volatile Position position;
  private volatile long head;

  /** From here on they get entries. */
  public void begin(Consumer<List<LogEntry>> first, Position at, MeterRegistry metrics) {
    follower = first;
    head = at.value();
    position = at;
    metrics.gauge("doorstep.log.read", this, followers -> followers.position.value());
    metrics.gauge("doorstep.log.head", this, followers -> followers.head);
    metrics.gauge("doorstep.log.lag", this, Followers::lag);
  }

  public void watch(Consumer<List<LogEntry>> watcher) {
    watchers.add(watcher);
  }

  /** Null before they follow. */
  public Position position() {
    return position;
  }

  /** The log reaches at least so far. */
  public void heard(long newest) {
    head = Math.max(head, newest);
  }

  public long lag() {
    return Math.max(0, head - position.value());
  }

  /**
   * @param entries the next ones, in order, at least one
   */
  public void hand(List<LogEntry> entries) {
    try {
      follower.accept(entries);
      watchers.forEach(watcher -> watcher.accept(entries));
    } catch (RuntimeException mistake) {
      LOG.error("An entry could not be handed on; later ones are", mistake);
    }
    position = entries.get(entries.size() - 1).position();
    heard(position.value());
  }
}
