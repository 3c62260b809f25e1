package dev.doorstep.bot.model;

/** Which characters make words, and which stand for themselves. */
final class Characters {
  private Characters() {}

  /** Written without spaces: Han, kana and what belongs to them. */
  static boolean han(char c) {
    return c >= '\u2e80' && c <= '\u9fff' && Character.isLetter(c)
        || c >= '\uf900' && c <= '\ufaff';
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean wordly(char c) {
    return c < 128 ? c >= 'a' && c <= 'z' || digit(c) : Character.isLetterOrDigit(c) && !han(c);
  }

  /** Digits are alike: which number it is says little of what is asked. */
  static char fold(char c) {
    return digit(c) ? '0' : c;
  }

  /** Where the word that begins here ends; an apostrophe between letters belongs to it. */
  static int word(String text, int from) {
    int end = from + 1;
    while (end < text.length() && inWord(text, end)) {
      end++;
    }
    return end;
  }

  /** Where the run of Han characters that begins here ends; the numbers among them belong to it. */
  static int hanRun(String text, int from) {
    int end = from;
    boolean any = false;
    while (end < text.length() && (han(text.charAt(end)) || digit(text.charAt(end)))) {
      any |= han(text.charAt(end));
      end++;
    }
    return any ? end : from;
  }

  /** Where the character or the number that begins here ends. */
  static int hanUnit(String text, int from, int runEnd) {
    int end = from + 1;
    if (digit(text.charAt(from))) {
      while (end < runEnd && digit(text.charAt(end))) {
        end++;
      }
    }
    return end;
  }

  private static boolean inWord(String text, int i) {
    char c = text.charAt(i);
    return wordly(c) || c == '\'' && i + 1 < text.length() && wordly(text.charAt(i + 1));
  }
}
