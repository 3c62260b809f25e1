package dev.doorstep.request;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * How likely two requests are about the same thing, from 0 to 1; pure. Words weigh most (Dice
 * coefficient over pairs of characters, which works without word boundaries), then the building,
 * then the line.
 */
final class Similarity {
  private static final double WORDS = 0.6;
  private static final double BUILDING = 0.25;
  private static final double LINE = 0.15;

  /** From here on it is worth a look. */
  static final double LIKELY = 0.5;

  private Similarity() {}

  static double of(Request one, Request other) {
    double words = dice(pairs(text(one)), pairs(text(other)));
    if (words < 0.2) return 0; // the same line in the same tower says nothing by itself
    boolean sameBuilding =
        one.origin().building().isPresent()
            && one.origin()
                .building()
                .map(Origin.BuildingRef::code)
                .equals(other.origin().building().map(Origin.BuildingRef::code));
    return words * WORDS
        + (sameBuilding ? BUILDING : 0)
        + (one.line().equals(other.line()) ? LINE : 0);
  }

  private static double dice(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) return 0;
    long common = one.stream().filter(other::contains).count();
    return 2.0 * common / (one.size() + other.size());
  }

  private static String text(Request request) {
    StringBuilder text = new StringBuilder(request.title());
    request.details().stream()
        .filter(detail -> !detail.slot().equals("phone"))
        .forEach(detail -> text.append(' ').append(detail.value()));
    return text.toString();
  }

  /** Of letters and digits within each run of them. */
  private static Set<String> pairs(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    Set<String> pairs = new HashSet<>();
    for (String run : plain.split("[^\\p{L}\\p{N}]+"))
      for (int i = 0; i + 2 <= run.length(); i++) pairs.add(run.substring(i, i + 2));
    return pairs;
  }
}
