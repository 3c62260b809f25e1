package dev.doorstep.bot.text;

/** Which writing a message is in. */
public enum Script {
  HAN,
  LATIN,
  NEITHER;

  private static final int FIRST_HAN = 0x2e80;

  /**
   * Any Han character decides for {@link #HAN}; addresses of mail and web, and codes with digits
   * such as a request's number, do not count as Latin.
   */
  public static Script of(String text) {
    if (text.codePoints().anyMatch(Script::han)) {
      return HAN;
    }
    for (String word : text.split("\\s+")) {
      boolean code =
          word.indexOf('@') >= 0
              || word.contains("://")
              || word.chars().anyMatch(Character::isDigit);
      if (!code && word.codePoints().anyMatch(Script::latin)) {
        return LATIN;
      }
    }
    return NEITHER;
  }

  private static boolean han(int c) {
    return c >= FIRST_HAN && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private static boolean latin(int c) {
    return c < 128
        ? Character.isLetter(c)
        : Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }
}
