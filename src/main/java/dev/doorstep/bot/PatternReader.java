package dev.doorstep.bot;

import dev.doorstep.bot.text.Normaliser;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads a regular expression and refuses what could run long on a hostile message. */
final class PatternReader {
  private static final Pattern UNBOUNDED = Pattern.compile("(?<!\\\\)[*+]|\\{\\d+,}");
  private static final Pattern NESTED = Pattern.compile("\\)\\{\\d+,\\d{2,}}");
  private static final Pattern BACK_REFERENCE = Pattern.compile("\\\\\\d|\\\\k<");
  private static final Pattern BOUNDARY = Pattern.compile("\\\\b");

  private static final int LENGTH_AT_MOST = 1000;
  private static final double WAYS_AT_MOST = 400_000;

  /** A word boundary that also holds beside Han characters, which {@code \b} takes for letters. */
  private static final String WORD_EDGE = "(?:(?<![a-z0-9])(?=[a-z0-9])|(?<=[a-z0-9])(?![a-z0-9]))";

  private PatternReader() {}

  static Pattern read(ScriptNode node) {
    String text = Normaliser.fold(node.text());
    if (text.length() > LENGTH_AT_MOST) {
      node.fault("is longer than " + LENGTH_AT_MOST + " characters; split it");
    } else if (UNBOUNDED.matcher(text).find() || NESTED.matcher(text).find()) {
      node.fault("repeats without a bound; write {0,8} instead of * or +");
    } else if (BACK_REFERENCE.matcher(text).find()) {
      node.fault("refers back to a group; write the words out instead");
    } else {
      try {
        Pattern pattern =
            Pattern.compile(
                BOUNDARY.matcher(text).replaceAll(Matcher.quoteReplacement(WORD_EDGE)),
                Pattern.CASE_INSENSITIVE);
        if (PatternCost.of(text) <= WAYS_AT_MOST) {
          return pattern;
        }
        node.fault("could run for long: too many {m,n} inside or behind each other; split it");
      } catch (PatternSyntaxException e) {
        node.fault("is not a regular expression: " + e.getDescription());
      }
    }
    return Pattern.compile("(?!)");
  }
}
