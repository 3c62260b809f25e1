package dev.doorstep.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date that is not worked like others of its weekday: a holiday, or a day that is worked in
 * return (调休).
 *
 * @param like the weekday whose hours hold; empty when nobody works
 * @param note why, as people read it; may be empty
 */
public record SpecialDay(LocalDate date, Optional<DayOfWeek> like, String note) {
  public static SpecialDay closed(LocalDate date, String note) {
    return new SpecialDay(date, Optional.empty(), note);
  }

  public static SpecialDay worked(LocalDate date, DayOfWeek like, String note) {
    return new SpecialDay(date, Optional.of(like), note);
  }
}
