package dev.doorstep.bot.value;

import static dev.doorstep.bot.value.DateForm.N;
import static dev.doorstep.bot.value.DateForm.form;
import static dev.doorstep.bot.value.DateForm.n;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Dates by their distance from today, by weekday, and by the edge of a week, month or year. */
final class RelativeForms {
  private static final String COUNT =
      "(\\d{1,2}|an?|a couple of|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half a)";
  private static final Map<String, Integer> AHEAD =
      Map.ofEntries(
          Map.entry("前天", -2),
          Map.entry("昨天", -1),
          Map.entry("昨日", -1),
          Map.entry("昨晚", -1),
          Map.entry("yesterday", -1),
          Map.entry("大后天", 3),
          Map.entry("后天", 2),
          Map.entry("day after tomorrow", 2),
          Map.entry("明天", 1),
          Map.entry("明日", 1),
          Map.entry("明早", 1),
          Map.entry("明晚", 1),
          Map.entry("明儿", 1),
          Map.entry("tomorrow", 1),
          Map.entry("tmr", 1),
          Map.entry("tmrw", 1));

  static final List<DateForm> ALL =
      List.of(
          form(
              "大后天|后天|前天|昨[天日晚]|明[天日早晚儿]|今[天日晚早儿]"
                  + "|(?<![a-z])(?:day after tomorrow|tomorrow|tmrw?|today|tonight|yesterday)(?![a-z])",
              (m, r) -> Optional.of(r.today().plusDays(AHEAD.getOrDefault(m.group(), 0)))),
          form(
              "(?<![\\d第])(?:" + N + "|(半))(天|个?周|个?星期|个?礼拜|个月|年)(?:之|以)?(后|前)(?![面来台])",
              RelativeForms::hanDistance),
          form("再?过" + N + "(天|周|个星期|个月)(?![前])", RelativeForms::hanPassing),
          form(
              "(?<![一每两各])(上上|上|下下|下|这|本)?个?(?:周|星期|礼拜)([一二三四五六日天1-7])(?![\\d个期年次天班回])",
              RelativeForms::hanWeekday),
          form("(下下|下|这|本)?个?周(初|末)", RelativeForms::hanWeekEdge),
          form(
              "(?<![a-z])(?:in|after) " + COUNT + " (day|week|fortnight|month|year)s?(?![a-z])",
              (m, r) -> distance(m.group(1), m.group(2), 1, r)),
          form(
              "(?<![a-z\\d])"
                  + COUNT
                  + " (day|week|fortnight|month|year)s? (from now|from today|later|hence|ago)",
              (m, r) -> distance(m.group(1), m.group(2), m.group(3).equals("ago") ? -1 : 1, r)),
          form(
              "(?<![a-z])(?:a |one )?week from (?:today|now)",
              (m, r) -> Optional.of(r.today().plusWeeks(1))),
          form(
              "(?<![a-z])(?:(this|next|last|coming|on) )?(?<![a-z])" + DateForm.WEEKDAY,
              (m, r) -> weekday(m.group(2), m.group(1), r)),
          form(
              "(?<![a-z])"
                  + DateForm.WEEKDAY
                  + ",? (?:of |the )?(?:(next|this) week|(week after next))",
              (m, r) -> weekIn(m.group(1), m.group(2), r)),
          form(
              "(?<![a-z])(?:(next|this) week|(week after next)),? (?:on )?" + DateForm.WEEKDAY,
              (m, r) -> weekIn(m.group(3), m.group(1), r)),
          form(
              "(?<![a-z])(?:(this|next|coming|the) )?weekend",
              (m, r) -> Optional.of(weekend("next".equals(m.group(1)) ? 1 : 0, r))),
          form(
              "(?:(今年|明年|后年)?(?<![\\d一二三四五六七八九十])(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?|(下下个?月|下个?月|本月|当月|这个?月|(?<![\\d一二三四五六七八九十正腊])月))的?"
                  + "(初(?![一二三四五六七八九十\\d])|中旬?(?![心央国秋午间小])|底(?![楼层下])|末|上旬|下旬)",
              RelativeForms::hanMonthEdge),
          form(
              "(?:(今年|明年|后年)年?|(20\\d{2})年|(?<![\\d周一二三四五六七八九十])年)(初(?![一二三四五六七八九十])|底(?![楼层下])|末)",
              RelativeForms::hanYearEdge),
          form(
              "(?<![a-z])(?:the )?(end|beginning|start|middle|early|mid|late)(?: of| in|,)? (?:(the|this|next) )?(?:(month|year)(?![a-z])|"
                  + DateForm.MONTH
                  + ")",
              RelativeForms::edge),
          form(
              "(?<![a-z])(month|year) end(?![a-z])",
              (m, r) -> Optional.of(last(m.group(1).equals("year"), r.today()))));

  private RelativeForms() {}

  private static Optional<LocalDate> hanDistance(MatchResult m, DateReader r) {
    int sign = m.group(4).equals("前") ? -1 : 1;
    if (m.group(2) != null) {
      return switch (m.group(3)) {
        case "个月" -> Optional.of(r.today().plusDays(15L * sign));
        case "年" -> Optional.of(r.today().plusMonths(6L * sign));
        default -> Optional.empty();
      };
    }
    return Optional.of(plus(r.today(), n(m, 1) * sign, m.group(3).replace("个", "")));
  }

  private static Optional<LocalDate> hanPassing(MatchResult m, DateReader r) {
    return Optional.of(plus(r.today(), n(m, 1), m.group(2).replace("个", "")));
  }

  private static LocalDate plus(LocalDate from, int count, String unit) {
    return switch (unit) {
      case "天", "day" -> from.plusDays(count);
      case "月", "month" -> from.plusMonths(count);
      case "年", "year" -> from.plusYears(count);
      case "fortnight" -> from.plusWeeks(2L * count);
      default -> from.plusWeeks(count);
    };
  }

  private static Optional<LocalDate> distance(String count, String unit, int sign, DateReader r) {
    if (count.equals("half a")) {
      return unit.equals("year") ? Optional.of(r.today().plusMonths(6L * sign)) : Optional.empty();
    }
    int times =
        count.startsWith("a ")
            ? 2
            : count.startsWith("a") ? 1 : Numerals.read(count).get().intValue();
    return Optional.of(plus(r.today(), times * sign, unit));
  }

  private static Optional<LocalDate> hanWeekday(MatchResult m, DateReader r) {
    int digit = "一二三四五六日".indexOf(m.group(2).equals("天") ? "日" : m.group(2));
    int weekday = digit >= 0 ? digit + 1 : n(m, 2);
    return Optional.of(
        m.group(1) == null ? r.comingWeekday(weekday) : r.weekday(weekday, weeks(m.group(1))));
  }

  private static Optional<LocalDate> hanWeekEdge(MatchResult m, DateReader r) {
    int weeks = m.group(1) == null ? 0 : weeks(m.group(1));
    return m.group(2).equals("末")
        ? Optional.of(weekend(weeks, r))
        : Optional.of(m.group(1) == null ? r.comingWeekday(1) : r.weekday(1, weeks));
  }

  private static int weeks(String word) {
    return switch (word) {
      case "上上" -> -2;
      case "上" -> -1;
      case "下" -> 1;
      case "下下" -> 2;
      default -> 0;
    };
  }

  /** Saturday, or today when it is Sunday. */
  private static LocalDate weekend(int weeks, DateReader r) {
    LocalDate saturday = r.weekday(6, weeks);
    return saturday.isBefore(r.today()) ? r.today() : saturday;
  }

  private static Optional<LocalDate> weekday(String name, String which, DateReader r) {
    int weekday = DateForm.WEEKDAYS.indexOf(name) + 1;
    if ("last".equals(which)) {
      LocalDate date = r.weekday(weekday, 0);
      return Optional.of(date.isBefore(r.today()) ? date : date.minusWeeks(1));
    }
    return Optional.of("next".equals(which) ? r.weekday(weekday, 1) : r.comingWeekday(weekday));
  }

  private static Optional<LocalDate> weekIn(String name, String which, DateReader r) {
    int weeks = which == null ? 2 : which.equals("next") ? 1 : 0;
    return Optional.of(r.weekday(DateForm.WEEKDAYS.indexOf(name) + 1, weeks));
  }

  private static Optional<LocalDate> hanMonthEdge(MatchResult m, DateReader r) {
    String edge = m.group(4);
    int day =
        switch (edge) {
          case "初", "上旬" -> 1;
          case "中", "中旬" -> 15;
          case "下旬" -> 21;
          default -> 31;
        };
    if (m.group(2) != null) {
      int month = n(m, 2);
      LocalDate first =
          m.group(1) == null
              ? r.monthDay(month, 28).orElse(r.today())
              : r.today().plusYears(DateForm.years(m.group(1))).withMonth(Math.max(1, month));
      return Optional.of(inMonth(first, day));
    }
    String which = m.group(3);
    if (which.equals("月")) {
      LocalDate here = inMonth(r.today(), day);
      return Optional.of(here.isBefore(r.today()) ? inMonth(r.today().plusMonths(1), day) : here);
    }
    int months = which.startsWith("下下") ? 2 : which.startsWith("下") ? 1 : 0;
    return Optional.of(inMonth(r.today().plusMonths(months), day));
  }

  private static Optional<LocalDate> hanYearEdge(MatchResult m, DateReader r) {
    int year =
        m.group(2) != null
            ? Integer.parseInt(m.group(2))
            : r.today().getYear() + DateForm.years(m.group(1));
    if (!m.group(3).equals("初")) {
      return r.exact(year, 12, 31);
    }
    boolean coming = m.group(1) == null && m.group(2) == null;
    return r.exact(coming ? year + 1 : year, 1, 1);
  }

  private static Optional<LocalDate> edge(MatchResult m, DateReader r) {
    int day =
        switch (m.group(1)) {
          case "beginning", "start", "early" -> 1;
          case "middle", "mid" -> 15;
          case "late" -> 25;
          default -> 31;
        };
    boolean next = "next".equals(m.group(2));
    if (m.group(4) != null) {
      LocalDate month = r.monthDay(DateForm.month(m.group(4)), 28).orElse(r.today());
      return Optional.of(inMonth(month, day));
    }
    if (m.group(3).equals("year")) {
      LocalDate year = r.today().plusYears(next ? 1 : 0);
      return day == 31
          ? Optional.of(last(true, year))
          : day == 1 ? Optional.of(year.withDayOfYear(1)) : Optional.empty();
    }
    LocalDate here = inMonth(r.today().plusMonths(next ? 1 : 0), day);
    boolean passed = m.group(2) == null && here.isBefore(r.today());
    return Optional.of(passed ? inMonth(r.today().plusMonths(1), day) : here);
  }

  private static LocalDate inMonth(LocalDate month, int day) {
    return month.withDayOfMonth(Math.min(day, month.lengthOfMonth()));
  }

  private static LocalDate last(boolean year, LocalDate date) {
    return year ? LocalDate.of(date.getYear(), 12, 31) : inMonth(date, 31);
  }
}
