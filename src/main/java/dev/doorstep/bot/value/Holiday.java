package dev.doorstep.bot.value;

import java.time.LocalDate;
import java.util.List;

/**
 * A public holiday of one year.
 *
 * @param zh its name in Chinese, {@code en} in English
 * @param words what people call it, normalised
 * @param day the day itself, such as the first of the lunar year
 * @param from the first day off, {@code until} the last one
 */
public record Holiday(
    String zh, String en, List<String> words, LocalDate day, LocalDate from, LocalDate until) {
  public Holiday {
    words = List.copyOf(words);
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("a holiday ends after it began");
    }
  }

  boolean covers(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(until);
  }
}
