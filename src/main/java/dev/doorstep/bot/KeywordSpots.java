package dev.doorstep.bot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds many keywords in a text at once: by their first two characters. English ones count where a
 * word begins, with whatever ending.
 *
 * @param <T> what a keyword stands for
 */
final class KeywordSpots<T> {
  private final Map<Integer, List<Keyword<T>>> keywords = new HashMap<>();

  private record Keyword<T>(String stem, T what) {}

  /** Where a keyword stands; {@code to} is exclusive. */
  record Spot<T>(int from, int to, T what) {
    boolean within(Spot<T> longer) {
      return longer.from <= from && longer.to >= to && longer.to - longer.from > to - from;
    }
  }

  void add(String words, T what) {
    String stem = words.endsWith("*") ? words.substring(0, words.length() - 1) : words;
    if (stem.length() > 1) {
      keywords.computeIfAbsent(key(stem, 0), k -> new ArrayList<>()).add(new Keyword<>(stem, what));
    }
  }

  List<Spot<T>> in(String text) {
    List<Spot<T>> spots = new ArrayList<>();
    for (int at = 0; at + 1 < text.length(); at++) {
      boolean insideWord = latin(text, at) && latin(text, at - 1);
      for (Keyword<T> keyword : keywords.getOrDefault(key(text, at), List.of())) {
        if (!insideWord && text.startsWith(keyword.stem(), at)) {
          spots.add(new Spot<>(at, wordEnd(text, at + keyword.stem().length()), keyword.what()));
        }
      }
    }
    return spots;
  }

  private static int wordEnd(String text, int at) {
    int end = at;
    while (latin(text, at - 1) && latin(text, end)) {
      end++;
    }
    return end;
  }

  private static int key(String text, int at) {
    return text.charAt(at) << 16 | text.charAt(at + 1);
  }

  private static boolean latin(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
  }
}
