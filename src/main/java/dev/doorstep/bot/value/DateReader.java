package dev.doorstep.bot.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a date out of natural Chinese or English, relative to today.
 *
 * <p>A date without a year is the next one to come, unless it passed within the last weeks: then it
 * is taken as said, so that the visitor hears that it is past. A bare day ("the 15th") is the next
 * one to come, in the month of {@code near} if there is one.
 */
public final class DateReader {
  private static final int RECENT_DAYS = 60;
  private static final Pattern VAGUE =
      Pattern.compile(
          "(?:上|下下?|这|本|当)个?(?:周|星期|礼拜|月|季度)|[一二三四五六七八九十\\d]月(?!\\d|[一二三四五六七八九十])|[今明后]年|近期|最近"
              + "|(?<![a-z])(?:this|next|coming|last) (?:week|month|quarter|year)|(?<![a-z])(?:in|during|sometime) "
              + DateForm.MONTH
              + "|^(?:(?:early|late|mid) )?"
              + DateForm.MONTH
              + "$|(?<![a-z])soon(?![a-z])|as soon as possible");

  private final LocalDate today;
  private final Optional<LocalDate> near;
  private final WorkCalendar calendar;

  /**
   * @param near the date that is being corrected, if any
   */
  public DateReader(LocalDate today, Optional<LocalDate> near, WorkCalendar calendar) {
    this.today = today;
    this.near = near;
    this.calendar = calendar;
  }

  /** Whether the words name a week, a month or a year and leave the day open. */
  public static boolean vague(String text) {
    return VAGUE.matcher(text).find();
  }

  /**
   * The first date that is named.
   *
   * @return a value that is empty when the words name a day that does not exist, such as 30
   *     February
   */
  public Optional<Found<Optional<LocalDate>>> find(String text) {
    Optional<Found<Optional<LocalDate>>> first = Optional.empty();
    for (List<DateForm> forms : List.of(DateForm.ALL, RelativeForms.ALL, calendar.forms())) {
      for (DateForm form : forms) {
        Optional<Found<Optional<LocalDate>>> found = form.find(text, this);
        if (found.isPresent() && (first.isEmpty() || before(found.get(), first.get()))) {
          first = found;
        }
      }
    }
    return first;
  }

  private static boolean before(Found<?> one, Found<?> other) {
    return one.start() < other.start() || (one.start() == other.start() && one.end() > other.end());
  }

  LocalDate today() {
    return today;
  }

  WorkCalendar calendar() {
    return calendar;
  }

  /** The same reader on another day, to read what is said relative to that day. */
  DateReader on(LocalDate day) {
    return new DateReader(day, Optional.of(day), calendar);
  }

  Optional<LocalDate> exact(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year < 100 ? 2000 + year : year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  Optional<LocalDate> monthDay(int month, int day) {
    Optional<LocalDate> date = exact(today.getYear(), month, day);
    boolean longAgo = date.filter(d -> d.isBefore(today.minusDays(RECENT_DAYS))).isPresent();
    boolean leapDay = date.isEmpty() && month == 2 && day == 29;
    return longAgo || leapDay ? exact(today.getYear() + 1, month, day) : date;
  }

  Optional<LocalDate> day(int day) {
    LocalDate month = near.orElse(today).withDayOfMonth(1);
    for (int ahead = 0; ahead < 3; ahead++) {
      Optional<LocalDate> date =
          exact(month.getYear(), month.getMonthValue(), day).filter(d -> !d.isBefore(today));
      if (date.isPresent()) {
        return date;
      }
      month = month.plusMonths(1);
    }
    return Optional.empty();
  }

  /** The weekday in the calendar week that lies {@code weeks} ahead; weeks begin on Monday. */
  LocalDate weekday(int weekday, int weeks) {
    return today
        .minusDays(today.getDayOfWeek().getValue() - 1L)
        .plusDays(weekday - 1L + 7L * weeks);
  }

  /** The next such weekday to come; today counts. */
  LocalDate comingWeekday(int weekday) {
    LocalDate date = weekday(weekday, 0);
    return date.isBefore(today) ? date.plusWeeks(1) : date;
  }
}
