package dev.doorstep.bot.value;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Numbers as people write them: 30, 1,200, 1.5万, 三十, 两百五十, 3千. */
public final class Numerals {
  /** One number; bounded, so that a hostile message costs nothing. */
  static final String NUMBER =
      "(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,13})(?:\\.\\d{1,4})?|[零〇一二两三四五六七八九十百千]{1,12}";

  private static final String DIGITS = "零一二三四五六七八九";
  private static final Map<Character, Long> UNITS =
      Map.of('十', 10L, '百', 100L, '千', 1_000L, '万', 10_000L, '亿', 100_000_000L);
  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
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
          Map.entry("fifteen", 15),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("eighty", 80),
          Map.entry("hundred", 100));

  static final String WORD = String.join("|", WORDS.keySet());

  private Numerals() {}

  /** Reads one numeral that {@link #NUMBER} matched, or an English number word. */
  public static Optional<BigDecimal> read(String numeral) {
    if (WORDS.containsKey(numeral)) {
      return Optional.of(BigDecimal.valueOf(WORDS.get(numeral)));
    }
    if (numeral.isEmpty()) {
      return Optional.empty();
    }
    if (Character.isDigit(numeral.charAt(0))) {
      return Optional.of(new BigDecimal(numeral.replace(",", "")));
    }
    return han(numeral).map(BigDecimal::valueOf);
  }

  private static Optional<Long> han(String numeral) {
    boolean spelled = numeral.chars().noneMatch(c -> UNITS.containsKey((char) c));
    long total = 0;
    long digit = 0;
    long unit = 1;
    for (char c : numeral.toCharArray()) {
      char plain = c == '〇' ? '零' : c == '两' ? '二' : c;
      int value = DIGITS.indexOf(plain);
      if (value >= 0) {
        digit = spelled ? digit * 10 + value : value;
        unit = value == 0 ? 1 : unit;
      } else if (UNITS.containsKey(c)) {
        unit = UNITS.get(c);
        total += (digit == 0 ? 1 : digit) * unit;
        digit = 0;
      } else {
        return Optional.empty();
      }
    }
    // 两百五 is 250: a last digit without 零 counts the next smaller unit
    return Optional.of(total + (unit >= 100 ? digit * unit / 10 : digit));
  }
}
