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

  /** Normalising twice changes nothing. */
  public static String normalise(String text) {
    return plain(text) ? tidy(text.toLowerCase(Locale.ROOT)) : tidy(lower(fold(visible(text))));
  }

  /** For regular expressions: as {@link #normalise}, but the case and the spaces stay. */
  public static String fold(String text) {
    return plain(text)
        ? text
        : Traditional.simplify(Normalizer.normalize(text, Normalizer.Form.NFKC))
            .replace('\u2019', '\'')
            .replace('\u2018', '\'');
  }

  private static String tidy(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '-' && between(text, i)) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      } else {
        out.append(c);
      }
    }
    int end = out.length();
    return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
  }

  /** Lower case letters may be made of a letter and an accent; one sign is the normal form. */
  private static String lower(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
  }

  /** They go first: behind them, letters and accents, or a hyphen and a letter, meet. */
  private static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!invisible(text.charAt(i))) {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  /** Most English messages: nothing to fold. */
  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '~' || invisible(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean between(String text, int i) {
    return i > 0 && i + 1 < text.length() && latin(text.charAt(i - 1)) && latin(text.charAt(i + 1));
  }

  private static boolean invisible(char c) {
    return Character.isISOControl(c) && !Character.isWhitespace(c)
        || c >= '\u200b' && c <= '\u200f'
        || c == '\ufeff';
  }

  private static boolean latin(char c) {
    return c >= 'a' && c <= 'z';
  }
}
