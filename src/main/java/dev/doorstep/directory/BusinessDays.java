package dev.doorstep.directory;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which weekday each date works like. What a community says of a date goes before what is said of
 * it for the whole country; a date of which nobody says anything works like its weekday.
 */
public final class BusinessDays {
  public static final BusinessDays ORDINARY = new BusinessDays(Map.of(), Map.of());

  private final Map<LocalDate, SpecialDay> everywhere;
  private final Map<LocalDate, SpecialDay> here;

  private BusinessDays(Map<LocalDate, SpecialDay> everywhere, Map<LocalDate, SpecialDay> here) {
    this.everywhere = everywhere;
    this.here = here;
  }

  /** Those that hold everywhere; dates must not repeat. */
  public static BusinessDays of(Collection<SpecialDay> days) {
    return new BusinessDays(byDate(days), Map.of());
  }

  /** The same, where a community has days of its own; dates must not repeat. */
  public BusinessDays with(Collection<SpecialDay> days) {
    return days.isEmpty() ? this : new BusinessDays(everywhere, byDate(days));
  }

  /** The weekday whose hours hold on a date; empty when nobody works. */
  public Optional<DayOfWeek> like(LocalDate date) {
    SpecialDay special = here.get(date);
    if (special == null) special = everywhere.get(date);
    return special == null ? Optional.of(date.getDayOfWeek()) : special.like();
  }

  private static Map<LocalDate, SpecialDay> byDate(Collection<SpecialDay> days) {
    return days.stream().collect(toUnmodifiableMap(SpecialDay::date, Function.identity()));
  }
}
