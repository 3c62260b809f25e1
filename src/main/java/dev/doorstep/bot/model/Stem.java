package dev.doorstep.bot.model;

/**
 * A light stem of an English word: plural, -ing, -ed and -ly go. Lighter than Porter's: what it
 * leaves need not be a word, but two different words seldom meet.
 */
final class Stem {
  private static final int SHORTEST = 3;

  private Stem() {}

  /** Where the stem of the word ends that stands in the text from {@code from} to {@code to}. */
  static int end(String text, int from, int to) {
    int end = to;
    if (end - from > SHORTEST && text.charAt(end - 1) == 's' && plural(text.charAt(end - 2))) {
      end -= 1;
    }
    if (ends(text, from, end, "ing") && end - from >= SHORTEST + 3) {
      end = single(text, from, end - 3);
    } else if (ends(text, from, end, "ed") && end - from >= SHORTEST + 2) {
      end = single(text, from, end - 2);
    } else if (ends(text, from, end, "ly") && end - from >= SHORTEST + 3) {
      end -= 2;
    }
    return end - from > SHORTEST && ending(text.charAt(end - 1)) ? end - 1 : end;
  }

  /** "topp" (from "topped") and "top" meet in "top"; "bill" and "miss" stay. */
  private static int single(String text, int from, int end) {
    char last = text.charAt(end - 1);
    boolean doubled = end - from > SHORTEST && last == text.charAt(end - 2);
    return doubled && last != 'l' && last != 's' ? end - 1 : end;
  }

  /** "bill", "bille" (from "billed" and "billes") and "billi" meet in "bill". */
  private static boolean ending(char c) {
    return c == 'e' || c == 'i' || c == 'y';
  }

  private static boolean plural(char before) {
    return before != 's' && before != 'u' && before != 'i';
  }

  private static boolean ends(String text, int from, int end, String suffix) {
    return end - from > suffix.length() && text.startsWith(suffix, end - suffix.length());
  }
}
