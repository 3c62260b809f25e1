package dev.doorstep.bot;

import java.util.List;
import java.util.Optional;

/**
 * A line that a message may concern.
 *
 * @param intent the intent that fits best, none when only the line is known
 * @param immediately whether an emergency was recognised
 * @param confidence 0 to 1: the share of the line among everything the message may mean, less what
 *     of it was never seen
 * @param matched the words that counted, strongest first
 */
public record Candidate(
    String line,
    Optional<String> intent,
    boolean immediately,
    double confidence,
    Layer layer,
    List<String> matched) {
  public Candidate {
    matched = List.copyOf(matched);
  }

  /** Such as {@code permits/stall}. */
  public String rule() {
    return Rule.of(line, intent);
  }
}
