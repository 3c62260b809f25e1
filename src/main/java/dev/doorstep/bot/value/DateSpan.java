package dev.doorstep.bot.value;

import java.time.LocalDate;

/** Days from one to another, both included; written {@code 2026-10-01–2026-10-03}. */
public record DateSpan(LocalDate from, LocalDate until) {
  public DateSpan {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("a span ends after it began");
    }
  }

  /** Reads what {@link #toString} wrote. */
  public static DateSpan parse(String written) {
    int middle = written.indexOf('–');
    return new DateSpan(
        LocalDate.parse(written.substring(0, middle)),
        LocalDate.parse(written.substring(middle + 1)));
  }

  @Override
  public String toString() {
    return from + "–" + until;
  }
}
