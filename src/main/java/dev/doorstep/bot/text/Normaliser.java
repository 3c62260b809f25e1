package dev.doorstep.bot.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Brings scripts and messages to one form, so that they can be compared: NFKC (which makes
 * full-width characters half-width), lower case, simplified characters, single spaces, no hyphens
 * inside words.
 */
public final class Normaliser {
  private Normaliser() {}

  public static String normalise(String text) {
    String folded = fold(text).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isWhitespace(c)) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else if (c == '-' && between(folded, i)) {
        out.append(' ');
      } else if (!invisible(c)) {
        out.append(c);
      }
    }
    return out.toString().strip();
  }

  /** For regular expressions: as {@link #normalise}, but the case and the spaces stay. */
  public static String fold(String text) {
    return Traditional.simplify(Normalizer.normalize(text, Normalizer.Form.NFKC))
        .replace('\u2019', '\'')
        .replace('\u2018', '\'');
  }

  private static boolean between(String text, int i) {
    return i > 0 && i + 1 < text.length() && latin(text.charAt(i - 1)) && latin(text.charAt(i + 1));
  }

  private static boolean invisible(char c) {
    return Character.isISOControl(c) || (c >= '\u200b' && c <= '\u200f') || c == '\ufeff';
  }

  static boolean latin(char c) {
    return c >= 'a' && c <= 'z';
  }
}
