package dev.doorstep.stream.kafka;

import dev.doorstep.eventlog.LogEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Puts entries that arrive twice, late or out of order back into the order of their positions,
 * without a gap.
 */
final class Reordering {
  private static final int MOST_WAITING = 10_000;

  private final TreeMap<Long, LogEntry> waiting = new TreeMap<>();
  private volatile long reached;

  /**
   * @param reached entries up to here are known
   */
  Reordering(long reached) {
    this.reached = reached;
  }

  /**
   * @return those whose turn it is, in order: these and what waited for them
   */
  List<LogEntry> add(Collection<LogEntry> entries) {
    for (LogEntry entry : entries) {
      if (entry.position().value() > reached) waiting.put(entry.position().value(), entry);
    }
    List<LogEntry> next = new ArrayList<>();
    while (!waiting.isEmpty() && waiting.firstKey() == reached + 1) {
      next.add(waiting.pollFirstEntry().getValue());
      reached++;
    }
    while (waiting.size() > MOST_WAITING) waiting.pollLastEntry(); // they are in the log
    return next;
  }

  /** The position up to which nothing is missing. */
  long reached() {
    return reached;
  }

  /** Whether something arrived while what is before it did not. */
  boolean hasHole() {
    return !waiting.isEmpty();
  }
}
