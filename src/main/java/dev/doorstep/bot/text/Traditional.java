package dev.doorstep.bot.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Traditional characters and their simplified forms, character by character, after OpenCC (the
 * table {@code traditional.txt} beside this class names its source and licence). A character that
 * has several simplified forms gets its usual one, in scripts and in messages alike.
 */
final class Traditional {
  private static final String TABLE = "traditional.txt";
  private static final char FIRST = '\u2e80';
  private static final char[] SIMPLIFIED = read();

  private Traditional() {}

  static String simplify(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (simplify(text.charAt(i)) != text.charAt(i)) {
        char[] chars = text.toCharArray();
        for (; i < chars.length; i++) {
          chars[i] = simplify(chars[i]);
        }
        return new String(chars);
      }
    }
    return text;
  }

  private static char simplify(char c) {
    return c < FIRST ? c : SIMPLIFIED[c - FIRST];
  }

  private static char[] read() {
    char[] simplified = new char[Character.MAX_VALUE + 1 - FIRST];
    for (int i = 0; i < simplified.length; i++) {
      simplified[i] = (char) (FIRST + i);
    }
    for (String line : table().split("\n")) {
      if (!line.startsWith("#")) {
        for (int i = 0; i + 1 < line.length(); i += 3) {
          simplified[line.charAt(i) - FIRST] = line.charAt(i + 1);
        }
      }
    }
    return simplified;
  }

  private static String table() {
    try (InputStream in = Traditional.class.getResourceAsStream(TABLE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
