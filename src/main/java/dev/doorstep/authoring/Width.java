package dev.doorstep.authoring;

/**
 * How many columns a text takes on a terminal: Chinese characters and emoji take two, combining
 * marks none.
 *
 * @see <a href="https://www.unicode.org/reports/tr11/">UAX #11, East Asian Width</a>
 */
final class Width {
  private Width() {}

  static int of(String text) {
    return text.codePoints().map(Width::of).sum();
  }

  /** Filled with spaces up to a width. */
  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  static String paddedLeft(String text, int width) {
    return " ".repeat(Math.max(0, width - of(text))) + text;
  }

  /** On one line, cut with … where it is wider. */
  static String cut(String text, int width) {
    String line = text.replaceAll("\\s*\\R\\s*", " ⏎ ");
    if (of(line) <= width) {
      return line;
    }
    StringBuilder cut = new StringBuilder();
    int used = 1;
    for (int c : line.codePoints().toArray()) {
      used += of(c);
      if (used > width) {
        break;
      }
      cut.appendCodePoint(c);
    }
    return cut.append('…').toString();
  }

  private static int of(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        c >= 0x1100 && c <= 0x115f
            || c >= 0x2e80 && c <= 0x303e
            || c >= 0x3041 && c <= 0xa4cf
            || c >= 0xac00 && c <= 0xd7a3
            || c >= 0xf900 && c <= 0xfaff
            || c >= 0xfe30 && c <= 0xfe6f
            || c >= 0xff00 && c <= 0xff60
            || c >= 0xffe0 && c <= 0xffe6
            || c >= 0x1f300 && c <= 0x1faff
            || c >= 0x20000 && c <= 0x3fffd;
    return wide ? 2 : 1;
  }
}
