package dev.doorstep.stream;

import dev.doorstep.eventlog.LogEntry;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which entries a subscriber gets: those that carry one of the topics and that it may see.
 *
 * @param allowed the access check, asked on replay and live alike
 */
public record Filter(Set<String> topics, Predicate<LogEntry> allowed) {
  public Filter {
    topics = Set.copyOf(topics);
    if (topics.isEmpty()) throw new IllegalArgumentException("a filter names its topics");
  }

  boolean takes(LogEntry entry) {
    return entry.topics().stream().anyMatch(topics::contains) && allowed.test(entry);
  }
}
