package dev.doorstep.bot;

import dev.doorstep.bot.text.Normaliser;

/** How texts of scripts are compared. */
final class ScriptCheckTexts {
  private ScriptCheckTexts() {}

  /** Normalised, without punctuation: what is left is what counts. */
  static String plain(String raw) {
    String text = Normaliser.normalise(raw);
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
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
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
