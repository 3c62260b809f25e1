package dev.doorstep.bot;

/** How texts of scripts are compared. */
final class ScriptCheckTexts {
  /** The common blocks are told without looking into the tables. */
  private static final int FIRST_HAN = 0x2E80;

  private static final int COMMON_HAN = 0x4E00;
  private static final int COMMON_HAN_END = 0x9FFF;

  private ScriptCheckTexts() {}

  /** A normalised text without its punctuation: what is left is what counts. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        plain.append(c);
      } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    return plain.toString().strip();
  }

  static boolean han(String text) {
    return text.codePoints().anyMatch(ScriptCheckTexts::isHan);
  }

  static boolean isHan(int codePoint) {
    if (codePoint < FIRST_HAN || codePoint >= COMMON_HAN && codePoint <= COMMON_HAN_END) {
      return codePoint >= FIRST_HAN;
    }
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
  }

  static boolean letters(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  /** Whether one insertion, deletion or replacement turns one into the other. */
  static boolean oneEdit(String a, String b) {
    String shorter = a.length() <= b.length() ? a : b;
    String longer = a.length() <= b.length() ? b : a;
    if (longer.length() - shorter.length() > 1) {
      return false;
    }
    int same = 0;
    while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
      same++;
    }
    int skip = longer.length() == shorter.length() ? 1 : 0;
    return same == shorter.length()
        || shorter.regionMatches(same + skip, longer, same + 1, shorter.length() - same - skip);
  }
}
