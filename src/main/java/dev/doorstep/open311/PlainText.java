package dev.doorstep.open311;

/** Text without what XML 1.0 cannot hold: control characters and halves of characters. */
final class PlainText {
  private PlainText() {}

  static String clean(String text) {
    if (text.codePoints().allMatch(PlainText::fits)) return text;
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().filter(PlainText::fits).forEach(clean::appendCodePoint);
    return clean.toString();
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
