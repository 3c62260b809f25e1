package dev.doorstep.bot.value;

import java.math.BigDecimal;

/**
 * A number as it stands in a text.
 *
 * @param scaled whether a unit such as 万 or "k" stands with it
 */
record Quantity(BigDecimal value, int start, int end, boolean scaled) {
  Quantity {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("a quantity has at least one character");
    }
  }
}
