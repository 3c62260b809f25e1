package dev.doorstep.bot;

import java.util.Comparator;

/**
 * Something in scripts that can be used, but will not do what its author means.
 *
 * @param line counted from 1
 * @param key the path of the key, such as {@code intents.stall.examples.zh}
 * @param message what is wrong
 * @param fix how to put it right
 */
public record Finding(
    Severity severity, String file, int line, String key, Bilingual message, Bilingual fix)
    implements Comparable<Finding> {

  /** How much it matters. */
  public enum Severity {
    /** The scripts contradict themselves; do not publish them. */
    ERROR,
    /** Visitors will notice; mend it or know why not. */
    WARNING,
    /** Could be better. */
    HINT
  }

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::file)
          .thenComparingInt(Finding::line)
          .thenComparing(Finding::key)
          .thenComparing(finding -> finding.message().en())
          .thenComparing(finding -> finding.fix().en());

  @Override
  public int compareTo(Finding other) {
    return BY_PLACE.compare(this, other);
  }

  @Override
  public String toString() {
    return severity + " " + file + ":" + line + " " + key + ": " + message.en() + "; " + fix.en();
  }
}
