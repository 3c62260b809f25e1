package dev.doorstep.bot.model;

/** Which characters make words, and which stand for themselves. */
final class Characters {
  private Characters() {}

  /** Written without spaces: Han, kana and what belongs to them. */
  static boolean ideographic(char c) {
    return c >= '\u2e80' && c <= '\u9fff' && Character.isLetter(c)
        || c >= '\uf900' && c <= '\ufaff';
  }

  static boolean wordly(char c) {
    return c < 128
        ? c >= 'a' && c <= 'z' || c >= '0' && c <= '9'
        : Character.isLetterOrDigit(c) && !ideographic(c);
  }

  /** An apostrophe between letters belongs to the word: "don't". */
  static boolean inWord(String text, int i) {
    char c = text.charAt(i);
    return wordly(c) || c == '\'' && i + 1 < text.length() && wordly(text.charAt(i + 1));
  }

  /** All digits are one: which number it is says nothing of what is asked. */
  static char fold(char c) {
    return c >= '0' && c <= '9' ? '0' : c;
  }
}
