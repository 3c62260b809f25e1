package dev.doorstep.bot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds words of a fixed list in a text, by their first two characters: the time grows with the
 * text and not with the list. Latin words match whole, with their usual endings; a trailing *
 * matches any ending.
 */
final class WordFinder<T> {
  private static final List<String> ENDINGS = List.of("", "s", "es", "'s", "ed", "d", "ing");

  private final Map<Integer, List<Entry<T>>> entries = new HashMap<>();

  private record Entry<T>(String words, T meaning) {}

  /**
   * A word in a text.
   *
   * @param start inclusive, {@code end} exclusive
   */
  record Place<T>(int start, int end, T meaning) {}

  void add(String words, T meaning) {
    entries.computeIfAbsent(key(words, 0), k -> new ArrayList<>()).add(new Entry<>(words, meaning));
  }

  /** Every place of every word, from the beginning on, until {@code most} were found. */
  List<Place<T>> find(String text, int most) {
    List<Place<T>> places = new ArrayList<>();
    for (int at = 0; at + 1 < text.length() && places.size() < most; at++) {
      for (Entry<T> entry : entries.getOrDefault(key(text, at), List.of())) {
        int end = endOf(entry.words, text, at);
        if (end > 0) {
          places.add(new Place<>(at, end, entry.meaning));
        }
      }
    }
    return places;
  }

  private static int key(String text, int at) {
    return text.charAt(at) << 16 | text.charAt(at + 1);
  }

  private static int endOf(String words, String text, int at) {
    boolean open = words.endsWith("*");
    String stem = open ? words.substring(0, words.length() - 1) : words;
    if (!text.startsWith(stem, at)) {
      return -1;
    }
    int end = at + stem.length();
    if (letter(stem, 0) && letter(text, at - 1)) {
      return -1;
    }
    if (!letter(stem, stem.length() - 1)) {
      return end;
    }
    int stop = end;
    while (letter(text, stop) || (stop < text.length() && text.charAt(stop) == '\'')) {
      stop++;
    }
    return open || ENDINGS.contains(text.substring(end, stop)) ? stop : -1;
  }

  private static boolean letter(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
  }
}
