package dev.doorstep.bot.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Public holidays and working days (调休: a Saturday or Sunday that is worked in return). A year of
 * which nothing is known has weekends only.
 */
public final class WorkCalendar {
  public static final WorkCalendar WEEKENDS = new WorkCalendar(List.of(), Set.of());

  /** No row of free days is longer; a search that goes on would be a fault in the data. */
  private static final int SEARCHED = 60;

  private final List<Holiday> holidays;
  private final Set<LocalDate> workdays;
  private final List<DateForm> forms;

  /**
   * @param workdays Saturdays and Sundays that are worked
   */
  public WorkCalendar(List<Holiday> holidays, Set<LocalDate> workdays) {
    this.holidays = holidays.stream().sorted(Comparator.comparing(Holiday::day)).toList();
    this.workdays = Set.copyOf(workdays);
    forms = HolidayForms.of(names());
  }

  /** Every day off, each once, weekends among them; but not those that are worked in return. */
  public Set<LocalDate> daysOff() {
    return holidays.stream()
        .flatMap(holiday -> holiday.from().datesUntil(holiday.until().plusDays(1)))
        .filter(day -> !workdays.contains(day))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The Saturdays and Sundays that are worked. */
  public Set<LocalDate> workdays() {
    return workdays;
  }

  public boolean working(LocalDate date) {
    if (workdays.contains(date)) {
      return true;
    }
    boolean weekend =
        date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !weekend && holiday(date).isEmpty();
  }

  /** The holiday that a day off belongs to. */
  public Optional<Holiday> holiday(LocalDate date) {
    return holidays.stream().filter(h -> h.covers(date)).findFirst();
  }

  /** The first working day on or after a date. */
  public LocalDate workingFrom(LocalDate date) {
    return step(date, 1);
  }

  /** The last working day on or before a date. */
  public LocalDate workingUntil(LocalDate date) {
    return step(date, -1);
  }

  /** The {@code n}th working day after a date; {@code n} is at least 1. */
  public LocalDate workingAfter(LocalDate date, int n) {
    LocalDate day = date;
    for (int i = 0; i < n; i++) {
      day = step(day.plusDays(1), 1);
    }
    return day;
  }

  /** The next holiday of that name whose day has not passed; any holiday for an empty name. */
  Optional<Holiday> next(String name, LocalDate today) {
    return holidays.stream()
        .filter(h -> name.isEmpty() || h.words().contains(name))
        .filter(h -> !h.day().isBefore(today) || !h.until().isBefore(today))
        .findFirst();
  }

  Optional<Holiday> of(String name, int year) {
    return holidays.stream()
        .filter(h -> h.words().contains(name) && h.day().getYear() == year)
        .findFirst();
  }

  List<DateForm> forms() {
    return forms;
  }

  /** The names of all holidays as one pattern, the longest first. */
  private Optional<String> names() {
    Set<String> words =
        holidays.stream().flatMap(h -> h.words().stream()).collect(Collectors.toSet());
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w))
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
  }

  private LocalDate step(LocalDate from, int days) {
    LocalDate date = from;
    for (int i = 0; i < SEARCHED && !working(date); i++) {
      date = date.plusDays(days);
    }
    return date;
  }
}
