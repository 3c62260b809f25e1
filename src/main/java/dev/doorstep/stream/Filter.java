package dev.doorstep.stream;

import dev.doorstep.eventlog.LogEntry;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which entries a subscriber gets: those that carry one of the topics and that it may see. Equal
 * filters are worked out once for all who use them, so the check should have a value of its own (a
 * record) where many share it.
 *
 * @param topics none: every entry
 * @param allowed the access check, asked on replay and live alike
 */
public record Filter(Set<String> topics, Predicate<LogEntry> allowed) {
  public Filter {
    topics = Set.copyOf(topics);
  }

  /** All entries that the check lets through. */
  public static Filter everything(Predicate<LogEntry> allowed) {
    return new Filter(Set.of(), allowed);
  }

  boolean takes(LogEntry entry) {
    return (topics.isEmpty() || entry.topics().stream().anyMatch(topics::contains))
        && allowed.test(entry);
  }
}
