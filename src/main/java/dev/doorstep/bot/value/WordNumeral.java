package dev.doorstep.bot.value;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** A number in English words: "two hundred and fifty", "half a million", "a dozen". */
final class WordNumeral {
  private static final Map<String, Integer> SMALL =
      Map.ofEntries(
          Map.entry("zero", 0),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90));

  private static final Map<String, Integer> SCALES =
      Map.of(
          "dozen",
          12,
          "hundred",
          100,
          "thousand",
          1_000,
          "million",
          1_000_000,
          "billion",
          1_000_000_000);

  private static final int WORDS = 12;

  private final String text;
  private final int start;
  private int at;
  private int end;
  private BigDecimal total = BigDecimal.ZERO;
  private BigDecimal part = null;
  private boolean scaled;

  WordNumeral(String text, int start) {
    this.text = text;
    this.start = start;
    at = start;
    end = start;
  }

  /** What a scale multiplies a figure by, such as "million" in "2.5 million". */
  static Optional<Integer> scale(String word) {
    return word.equals("dozen") ? Optional.empty() : Optional.ofNullable(SCALES.get(word));
  }

  Optional<Quantity> read() {
    if (start > 0 && Quantities.letter(text.charAt(start - 1))) {
      return Optional.empty();
    }
    for (int words = 0; words < WORDS && step(); words++) {
      end = at;
    }
    return end > start && (part != null || total.signum() > 0)
        ? Optional.of(new Quantity(part == null ? total : total.add(part), start, end, scaled))
        : Optional.empty();
  }

  private boolean step() {
    String word = word();
    boolean first = end == start;
    if (first && (word.equals("a") || word.equals("half") || word.equals("an"))) {
      return article(word);
    }
    if (!first && word.equals("and")) {
      return and();
    }
    if (SMALL.containsKey(word)) {
      return small(SMALL.get(word));
    }
    return !first && SCALES.containsKey(word) && scaleBy(SCALES.get(word));
  }

  /** "a hundred", "a couple", "half a million", but not "a bank". */
  private boolean article(String word) {
    boolean half = word.equals("half");
    String next = word();
    if (half && (next.equals("a") || next.equals("an"))) {
      next = word();
    }
    if (!half && next.equals("couple")) {
      part = BigDecimal.valueOf(2);
      int before = at;
      if (!word().equals("of")) {
        at = before;
      }
      return true;
    }
    if (!SCALES.containsKey(next)) {
      return false;
    }
    part = half ? new BigDecimal("0.5") : BigDecimal.ONE;
    return scaleBy(SCALES.get(next));
  }

  private boolean and() {
    int before = at;
    String next = word();
    if (next.equals("a") && word().equals("half") && part != null) {
      part = part.add(new BigDecimal("0.5"));
      return true;
    }
    at = before;
    boolean joins = part == null || part.intValue() >= 100;
    return joins && SMALL.containsKey(next) && small(SMALL.get(word()));
  }

  private boolean small(int value) {
    int before = part == null ? 0 : part.intValue();
    boolean fits =
        part == null
            || before % 100 == 0 && before > 0
            || value < 10 && before % 10 == 0 && before % 100 >= 20;
    if (fits) {
      part = BigDecimal.valueOf(value).add(part == null ? BigDecimal.ZERO : part);
    }
    return fits;
  }

  private boolean scaleBy(int scale) {
    if (part == null) {
      return false;
    }
    part = part.multiply(BigDecimal.valueOf(scale));
    if (scale >= 1_000) {
      total = total.add(part);
      part = null;
      scaled = true;
    }
    return true;
  }

  /** The next word; a space before it is passed over. */
  private String word() {
    int from = at < text.length() && text.charAt(at) == ' ' && at > start ? at + 1 : at;
    int to = from;
    while (to < text.length() && Quantities.letter(text.charAt(to))) {
      to++;
    }
    at = to;
    return text.substring(from, to);
  }
}
