package dev.doorstep.bot.value;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way to write a date, and how to read it. */
final class DateForm {
  private static final String N = "(\\d{1,2}|[一二三四五六七八九十]{1,3})";
  private static final String MONTH =
      "(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)"
          + "(?:uary|ruary|ch|il|ust|ember|tember|ober)?\\.?(?![a-z])";
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:a-z]|[.,]\\d|%)";
  private static final String WEEKDAY =
      "(mon|tue|wed|thu|fri|sat|sun)(?:day|s?day|nesday|r?s?day|urday)?(?![a-z])";
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> WEEKDAYS =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  static final List<DateForm> ALL =
      List.of(
          form(
              "(?<!\\d)(20\\d{2})[-/.年] ?(\\d{1,2})[-/.月] ?(\\d{1,2})(?!\\d)[日号]?",
              (m, r) -> r.exact(n(m, 1), n(m, 2), n(m, 3))),
          form(
              "(?<![\\d.])(20\\d{2})(0[1-9]|1[0-2])([0-3]\\d)(?!\\d)",
              (m, r) -> r.exact(n(m, 1), n(m, 2), n(m, 3))),
          form("(今年|明年)?" + N + "月份? ?" + N + "[日号]?", DateForm::hanMonthDay),
          form("(?<![\\d/.-])(\\d{1,2})/(\\d{1,2})(?![\\d/])", DateForm::slashed),
          form(
              "(?:(下个?月|本月|这个?月) ?|(?<![\\d一二三四五六七八九十月]))" + N + "[号日](?![楼门线店院室馆厅库])",
              DateForm::hanDay),
          form(
              "大后天|后天|前天|昨[天日晚]|明[天日早晚]|今[天日晚早]",
              (m, r) -> Optional.of(r.today().plusDays(ahead(m.group())))),
          form("(?<!\\d)" + N + "天(?:之|以)?后", (m, r) -> Optional.of(r.today().plusDays(n(m, 1)))),
          form("(下下|下|这|本)?个?(?:周|星期|礼拜)([一二三四五六日天1-7])(?![\\d个期])", DateForm::hanWeekday),
          form(
              "day after tomorrow|tomorrow|today|tonight|yesterday",
              (m, r) -> Optional.of(r.today().plusDays(ahead(m.group())))),
          form("(?<![a-z])in (\\d{1,2}) days", (m, r) -> Optional.of(r.today().plusDays(n(m, 1)))),
          form("(?<![a-z])(this |next |coming |on )?(?<![a-z])" + WEEKDAY, DateForm::weekday),
          form(
              "(?<![a-z])" + MONTH + " ?(?:the )?" + DAY + "(?:,? (20\\d{2}))?",
              (m, r) -> named(m.group(1), n(m, 2), m.group(3), r)),
          form(
              "(?<![\\d:.])(\\d{1,2})(?:st|nd|rd|th)? (?:of )?" + MONTH + "(?:,? (20\\d{2}))?",
              (m, r) -> named(m.group(2), n(m, 1), m.group(3), r)),
          form(
              "(?<![a-z\\d])(?:the )?(\\d{1,2})(?:st|nd|rd|th)(?![a-z]| (?:floor|of))",
              (m, r) -> r.day(n(m, 1))));

  private interface Reading {
    Optional<LocalDate> read(MatchResult match, DateReader reader);
  }

  private final Pattern pattern;
  private final Reading reading;

  private DateForm(Pattern pattern, Reading reading) {
    this.pattern = pattern;
    this.reading = reading;
  }

  private static DateForm form(String pattern, Reading reading) {
    return new DateForm(Pattern.compile(pattern), reading);
  }

  Optional<Found<Optional<LocalDate>>> find(String text, DateReader reader) {
    Matcher m = pattern.matcher(text);
    return m.find()
        ? Optional.of(new Found<>(reading.read(m, reader), m.start(), m.end()))
        : Optional.empty();
  }

  private static int n(MatchResult m, int group) {
    return Numerals.read(m.group(group)).map(n -> n.intValue()).orElse(0);
  }

  private static Optional<LocalDate> hanMonthDay(MatchResult m, DateReader r) {
    if (m.group(1) == null) {
      return r.monthDay(n(m, 2), n(m, 3));
    }
    int year = r.today().getYear() + (m.group(1).equals("明年") ? 1 : 0);
    return r.exact(year, n(m, 2), n(m, 3));
  }

  private static Optional<LocalDate> slashed(MatchResult m, DateReader r) {
    int first = n(m, 1);
    int second = n(m, 2);
    return first > 12 ? r.monthDay(second, first) : r.monthDay(first, second);
  }

  private static Optional<LocalDate> hanDay(MatchResult m, DateReader r) {
    if (m.group(1) == null) {
      return r.day(n(m, 2));
    }
    LocalDate month = r.today().plusMonths(m.group(1).startsWith("下") ? 1 : 0);
    return r.exact(month.getYear(), month.getMonthValue(), n(m, 2));
  }

  private static Optional<LocalDate> hanWeekday(MatchResult m, DateReader r) {
    int digit = "一二三四五六日".indexOf(m.group(2).equals("天") ? "日" : m.group(2));
    int weekday = digit >= 0 ? digit + 1 : n(m, 2);
    if (m.group(1) == null) {
      return Optional.of(r.comingWeekday(weekday));
    }
    int weeks = m.group(1).equals("下下") ? 2 : m.group(1).equals("下") ? 1 : 0;
    return Optional.of(r.weekday(weekday, weeks));
  }

  private static Optional<LocalDate> weekday(MatchResult m, DateReader r) {
    int weekday = WEEKDAYS.indexOf(m.group(2)) + 1;
    boolean next = m.group(1) != null && m.group(1).startsWith("next");
    return Optional.of(next ? r.weekday(weekday, 1) : r.comingWeekday(weekday));
  }

  private static Optional<LocalDate> named(String name, int day, String year, DateReader r) {
    int month = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    return year == null ? r.monthDay(month, day) : r.exact(Integer.parseInt(year), month, day);
  }

  private static int ahead(String word) {
    return switch (word) {
      case "前天" -> -2;
      case "昨天", "昨日", "昨晚", "yesterday" -> -1;
      case "大后天" -> 3;
      case "后天", "day after tomorrow" -> 2;
      case "明天", "明日", "明早", "明晚", "tomorrow" -> 1;
      default -> 0;
    };
  }
}
