package dev.doorstep.open311;

/** Text that is fit to be passed on. */
final class PlainText {
  private PlainText() {}

  /** Without what XML 1.0 cannot hold: control characters and halves of characters. */
  static String clean(String text) {
    if (text.codePoints().allMatch(PlainText::fits)) return text;
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().filter(PlainText::fits).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /** At most so many characters, cut between characters and marked. */
  static String shortened(String text, int longest) {
    if (text.length() <= longest) return text;
    int end = longest - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** {@code Char} of <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0</a>. */
  private static boolean fits(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
