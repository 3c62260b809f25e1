package dev.doorstep.bot;

import java.util.List;
import java.util.Optional;

/**
 * Why the assistant did what it did, for staff and for bot authors.
 *
 * @param kind what was decided: {@code form}, {@code answer}, {@code unsure}, {@code command} …
 * @param line the line it rests on, if any
 * @param rule the rule that decided, such as {@code permits/stall} or {@code command/back}
 * @param matched the words of the message that counted
 * @param score weight of the matched words; {@code margin} is its lead over {@code runnerUp}
 * @param explanation one English sentence
 */
public record Decision(
    String kind,
    Optional<String> line,
    String rule,
    List<String> matched,
    double score,
    Optional<String> runnerUp,
    double margin,
    String explanation) {
  public Decision {
    matched = List.copyOf(matched);
  }
}
