package dev.doorstep.bot;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A line that a message may concern. Its intent and the words that counted are found when they are
 * asked for: most turns rest on the line alone.
 */
public final class Candidate {
  private final String line;
  private final Supplier<Optional<String>> findIntent;
  private final boolean immediately;
  private final double confidence;
  private final Layer layer;
  private final Supplier<List<String>> findMatched;
  private Optional<String> intent;
  private List<String> matched;

  Candidate(
      String line,
      Supplier<Optional<String>> findIntent,
      boolean immediately,
      double confidence,
      Layer layer,
      Supplier<List<String>> findMatched) {
    this.line = line;
    this.findIntent = findIntent;
    this.immediately = immediately;
    this.confidence = confidence;
    this.layer = layer;
    this.findMatched = findMatched;
  }

  public String line() {
    return line;
  }

  /** The intent that fits best, none when only the line is known. */
  public Optional<String> intent() {
    if (intent == null) { // always the same, so that two threads may find it at once
      intent = findIntent.get();
    }
    return intent;
  }

  /** Whether an emergency was recognised. */
  public boolean immediately() {
    return immediately;
  }

  /**
   * 0 to 1: the share of the line among everything the message may mean, less what of it was never
   * seen.
   */
  public double confidence() {
    return confidence;
  }

  public Layer layer() {
    return layer;
  }

  /** The words that counted, strongest first. */
  public List<String> matched() {
    if (matched == null) {
      matched = List.copyOf(findMatched.get());
    }
    return matched;
  }

  /** Such as {@code permits/stall}. */
  public String rule() {
    return Rule.of(line, intent());
  }
}
