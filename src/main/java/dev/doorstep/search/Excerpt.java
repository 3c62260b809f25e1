package dev.doorstep.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A part of a text around the first word found in it.
 *
 * @param hits where the words stand in it; in order, apart from each other
 */
public record Excerpt(String text, List<Hit> hits) {
  private static final int BEFORE = 24;
  private static final int LENGTH = 120;

  /**
   * @param from first character, in UTF-16 units; {@code to} is behind the last
   */
  public record Hit(int from, int to) {}

  static Excerpt of(String text, Words words) {
    Compared compared = Compared.of(text);
    List<Hit> hits = compared.hits(words);
    int first = hits.isEmpty() ? 0 : hits.get(0).from();
    int start = first <= BEFORE ? 0 : boundary(text, first - BEFORE);
    int end = text.length() - start <= LENGTH ? text.length() : boundary(text, start + LENGTH);
    String lead = start > 0 ? "…" : "";
    String part = text.substring(start, end).replaceAll("[\\n\\r\\t]", " ");
    int shift = lead.length() - start;
    return new Excerpt(
        lead + part + (end < text.length() ? "…" : ""),
        hits.stream()
            .filter(hit -> hit.to() <= end)
            .map(hit -> new Hit(hit.from() + shift, hit.to() + shift))
            .toList());
  }

  /** Not within a character of two units. */
  private static int boundary(String text, int index) {
    return Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
  }

  /** The text as it is compared, and where each of its units comes from. */
  private record Compared(String plain, int[] from, int[] to) {
    static Compared of(String text) {
      StringBuilder plain = new StringBuilder();
      List<int[]> origins = new ArrayList<>();
      for (int i = 0; i < text.length(); ) {
        int next = i + Character.charCount(text.codePointAt(i));
        plain.append(Words.plain(text.substring(i, next)));
        while (origins.size() < plain.length()) origins.add(new int[] {i, next});
        i = next;
      }
      return new Compared(
          plain.toString(),
          origins.stream().mapToInt(origin -> origin[0]).toArray(),
          origins.stream().mapToInt(origin -> origin[1]).toArray());
    }

    List<Hit> hits(Words words) {
      List<Hit> all = new ArrayList<>();
      for (String word : words.each())
        for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length()))
          all.add(new Hit(from[at], to[at + word.length() - 1]));
      all.sort(Comparator.comparingInt(Hit::from));
      List<Hit> apart = new ArrayList<>();
      for (Hit hit : all) {
        Hit last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
        if (last == null || hit.from() > last.to()) apart.add(hit);
        else apart.set(apart.size() - 1, new Hit(last.from(), Math.max(last.to(), hit.to())));
      }
      return apart;
    }
  }
}
