package dev.doorstep.stream.webhook;

import dev.doorstep.eventlog.LogEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The end of the log, so that endpoints that keep up need not ask the database for it. */
@ApplicationScoped
class RecentEntries {
  private static final int KEPT = 1_000;

  private final Deque<LogEntry> entries = new ArrayDeque<>();
  private long last; // of those that were here
  private long head;

  synchronized void add(List<LogEntry> arrived) {
    for (LogEntry entry : arrived) {
      if (entry.position().value() != last + 1) entries.clear();
      last = entry.position().value();
      entries.addLast(entry);
      if (entries.size() > KEPT) entries.removeFirst();
    }
    head = Math.max(head, last);
  }

  /** The log goes on to here, whether or not its entries came this way yet. */
  synchronized void reaches(long position) {
    head = Math.max(head, position);
  }

  /** The newest position known of. */
  synchronized long head() {
    return head;
  }

  /** Entries past a position, or empty when those that follow it are not here. */
  synchronized Optional<List<LogEntry>> after(long position) {
    if (position >= head) return Optional.of(List.of());
    if (position >= last || entries.peekFirst().position().value() > position + 1)
      return Optional.empty();
    return Optional.of(
        entries.stream().filter(entry -> entry.position().value() > position).toList());
  }

  /** Those of the positions that are here. */
  synchronized List<LogEntry> at(Collection<Long> positions) {
    return entries.stream().filter(entry -> positions.contains(entry.position().value())).toList();
  }
}
