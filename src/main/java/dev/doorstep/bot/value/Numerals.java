package dev.doorstep.bot.value;

import java.math.BigDecimal;
import java.util.Optional;

/** One numeral that stands alone: "12", "十二", "twelve". */
final class Numerals {
  private Numerals() {}

  static Optional<BigDecimal> read(String numeral) {
    return Quantities.in(numeral).stream()
        .filter(q -> q.start() == 0 && q.end() == numeral.length())
        .map(Quantity::value)
        .findFirst();
  }
}
