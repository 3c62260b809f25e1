package dev.doorstep.bot.value;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way to write a date, and how to read it. Here are those that name a day of the calendar. */
final class DateForm {
  static final String N = "(\\d{1,2}|[一二两三四五六七八九十]{1,3})";
  static final String MONTH =
      "(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)"
          + "(?:uary|ruary|ch|il|ust|ember|tember|ober)?\\.?(?![a-z])";
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:a-z]|[.,]\\d|%)";
  static final String WEEKDAY =
      "(mon|tue|wed|thu|fri|sat|sun)(?:day|s?day|nesday|r?s?day|urday)?(?![a-z])";
  private static final String ORDINAL =
      "(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)";
  private static final List<String> ORDINALS =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  static final List<DateForm> ALL =
      List.of(
          form(
              "(?<!\\d)(20\\d{2})[-/.年] ?(\\d{1,2})[-/.月] ?(\\d{1,2})(?!\\d)[日号]?",
              (m, r) -> r.exact(n(m, 1), n(m, 2), n(m, 3))),
          form(
              "(?<![\\d.])(20\\d{2})(0[1-9]|1[0-2])([0-3]\\d)(?!\\d)",
              (m, r) -> r.exact(n(m, 1), n(m, 2), n(m, 3))),
          form("(今年|明年|后年)?(?:的)?" + N + "月份? ?" + N + "[日号]?", DateForm::hanMonthDay),
          form("(?<![\\d/.-])(\\d{1,2})/(\\d{1,2})(?:/(20\\d{2}))?(?![\\d/])", DateForm::slashed),
          form(
              "(?<![\\d/.-])(\\d{1,2})\\.(\\d{1,2})\\.(20\\d{2})(?!\\d)",
              (m, r) -> r.exact(n(m, 3), n(m, 2), n(m, 1))),
          form(
              "(?:(上个?月|下个?月|本月|这个?月) ?的?|(?<![\\d一二三四五六七八九十月]))" + N + "[号日](?![楼门线店院室馆厅库])",
              DateForm::hanDay),
          form(
              "(?<![a-z])" + MONTH + " ?(?:the )?" + DAY + "(?:,? (20\\d{2}))?",
              (m, r) -> named(m.group(1), n(m, 2), m.group(3), r)),
          form(
              "(?<![\\d:.])(\\d{1,2})(?:st|nd|rd|th)? (?:of )?" + MONTH + "(?:,? (20\\d{2}))?",
              (m, r) -> named(m.group(2), n(m, 1), m.group(3), r)),
          form(
              "(?<![a-z\\d])(?:the )?(\\d{1,2})(?:st|nd|rd|th)(?![a-z]| (?:floor|of))",
              (m, r) -> r.day(n(m, 1))),
          form(
              "(?<![a-z\\d])(?:the )?(?:(\\d{1,2})(?:st|nd|rd|th)?|"
                  + ORDINAL
                  + ") of (next|this) month",
              DateForm::ofMonth),
          form(
              "(?<![a-z\\d])(?:the )?" + ORDINAL + " of " + MONTH,
              (m, r) -> r.monthDay(month(m.group(2)), ORDINALS.indexOf(m.group(1)) + 1)));

  interface Reading {
    Optional<LocalDate> read(MatchResult match, DateReader reader);
  }

  private final Pattern pattern;
  private final Reading reading;

  private DateForm(Pattern pattern, Reading reading) {
    this.pattern = pattern;
    this.reading = reading;
  }

  static DateForm form(String pattern, Reading reading) {
    return new DateForm(Pattern.compile(pattern), reading);
  }

  Optional<Found<Optional<LocalDate>>> find(String text, DateReader reader) {
    Matcher m = pattern.matcher(text);
    return m.find()
        ? Optional.of(new Found<>(reading.read(m, reader), m.start(), m.end()))
        : Optional.empty();
  }

  static int n(MatchResult m, int group) {
    return Numerals.read(m.group(group)).map(n -> n.intValue()).orElse(0);
  }

  private static Optional<LocalDate> hanMonthDay(MatchResult m, DateReader r) {
    if (m.group(1) == null) {
      return r.monthDay(n(m, 2), n(m, 3));
    }
    return r.exact(r.today().getYear() + years(m.group(1)), n(m, 2), n(m, 3));
  }

  /** How many years ahead a word such as 明年 is. */
  static int years(String word) {
    return word == null || word.equals("今年") ? 0 : word.equals("明年") ? 1 : 2;
  }

  private static Optional<LocalDate> slashed(MatchResult m, DateReader r) {
    int first = n(m, 1);
    int second = n(m, 2);
    int month = first > 12 ? second : first;
    int day = first > 12 ? first : second;
    return m.group(3) == null ? r.monthDay(month, day) : r.exact(n(m, 3), month, day);
  }

  private static Optional<LocalDate> hanDay(MatchResult m, DateReader r) {
    if (m.group(1) == null) {
      return r.day(n(m, 2));
    }
    int months = m.group(1).startsWith("下") ? 1 : m.group(1).startsWith("上") ? -1 : 0;
    LocalDate month = r.today().plusMonths(months);
    return r.exact(month.getYear(), month.getMonthValue(), n(m, 2));
  }

  private static Optional<LocalDate> ofMonth(MatchResult m, DateReader r) {
    LocalDate month = r.today().plusMonths(m.group(3).equals("next") ? 1 : 0);
    int day = m.group(1) == null ? ORDINALS.indexOf(m.group(2)) + 1 : n(m, 1);
    return r.exact(month.getYear(), month.getMonthValue(), day);
  }

  private static Optional<LocalDate> named(String name, int day, String year, DateReader r) {
    return year == null
        ? r.monthDay(month(name), day)
        : r.exact(Integer.parseInt(year), month(name), day);
  }

  static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3)) + 1;
  }
}
