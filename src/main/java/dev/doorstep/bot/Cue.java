package dev.doorstep.bot;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A keyword or a pattern and what it does.
 *
 * @param words as the author wrote it, normalised
 * @param pattern present when it is a pattern rather than a plain keyword
 * @param weight how much it says; 0 when it decides or vetoes
 */
public record Cue(String words, Optional<Pattern> pattern, Says says, double weight) {

  /** What finding a cue means. */
  public enum Says {
    /** Speaks for its line or intent, beside everything else. */
    WEIGHT,
    /** Settles it alone, whatever else the message says. */
    DECIDES,
    /** Rules its line or intent out. */
    NEVER
  }
}
