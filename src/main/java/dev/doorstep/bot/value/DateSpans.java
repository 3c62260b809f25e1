package dev.doorstep.bot.value;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads "10月1日到3日", "1–3 Oct", "下周一到周三", "三天" after a first day, a whole week, month or holiday.
 */
public final class DateSpans {
  private static final String LINK = "(?:-|~|–|—|到|至|to|till|until|through|and)";
  private static final String PART = "(?: ?(?:早上|上午|中午|下午|晚上|全天|morning|afternoon|evening))?";
  private static final Pattern BETWEEN = Pattern.compile(PART + " ?" + LINK + " ?(?:the )?");
  private static final Pattern BARE_DAY = Pattern.compile("(\\d{1,2})(?![\\d:点.人万]|st|nd|rd|th)");
  private static final Pattern FIRST_BARE =
      Pattern.compile("(?<![\\d:.月/-])(\\d{1,2})(?:st|nd|rd|th|日|号)? ?" + LINK + " ?");
  private static final Pattern LASTING =
      Pattern.compile(
          "^,? ?(?:开始|起)?,? ?(?:一共|共|连续|连办|办|搞|持续|for )? ?([一二两三四五六七八九十]{1,3}|\\d{1,2}|two|three|four|five|six|seven) ?(天|周|days?|weeks?)(?![后前a-z])");
  private static final Pattern WEEK =
      Pattern.compile(
          "(下下|下|这|本)个?(?:周|星期|礼拜)(末)?(?![一二三四五六日天1-7初])|周末|(?<![a-z])(this|next) (week|weekend)(?![a-z])|(?<![a-z])weekend");
  private static final Pattern MONTH =
      Pattern.compile(
          "(下个?月|本月|这个?月)(?![\\d一二三四五六七八九十初中底末上下的])|(?<![\\d一二三四五六七八九十])(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?(?![\\d一二三四五六七八九十初中底末上下])"
              + "|(?<![a-z])(this|next) month|^(?:in |all of )?"
              + DateForm.MONTH
              + "$");

  private final LocalDate today;
  private final DateReader reader;

  public DateSpans(LocalDate today, Optional<LocalDate> near, WorkCalendar calendar) {
    this.today = today;
    reader = new DateReader(today, near, calendar);
  }

  /**
   * The first span that is named; one day alone is a span of a day.
   *
   * @return a value that is empty when the days do not exist or the end lies before the beginning
   */
  public Optional<Found<Optional<DateSpan>>> find(String text) {
    Optional<Found<Optional<DateSpan>>> shared = sharedMonth(text);
    Optional<Found<Optional<LocalDate>>> first = reader.find(text);
    if (shared.isPresent() && first.filter(f -> f.start() < shared.get().start()).isEmpty()) {
      return shared;
    }
    if (first.isEmpty()) {
      return whole(text);
    }
    if (first.get().value().isEmpty()) {
      return first.map(f -> f.map(nothing -> Optional.empty()));
    }
    return Optional.of(from(text, first.get(), first.get().value().get()));
  }

  private Found<Optional<DateSpan>> from(
      String text, Found<Optional<LocalDate>> found, LocalDate first) {
    Optional<Found<Optional<LocalDate>>> second = second(text, found.end(), first);
    if (second.isPresent()) {
      return new Found<>(
          second.get().value().flatMap(last -> span(first, last)),
          found.start(),
          second.get().end());
    }
    String rest = text.substring(found.end());
    Matcher lasting = LASTING.matcher(rest);
    if (lasting.find()) {
      int count = Numerals.read(lasting.group(1)).map(Number::intValue).orElse(1);
      boolean weeks = lasting.group(2).startsWith("w") || lasting.group(2).equals("周");
      LocalDate last = first.plusDays(Math.max(1, count) * (weeks ? 7L : 1L) - 1);
      return new Found<>(span(first, last), found.start(), found.end() + lasting.end());
    }
    String said = text.substring(found.start(), found.end());
    if (said.contains("weekend") || said.endsWith("周末")) {
      return new Found<>(weekend(first), found.start(), found.end());
    }
    boolean days = said.contains("假") || said.contains("期间") || rest.startsWith(" holiday");
    Optional<Holiday> holiday = days ? reader.calendar().holiday(first) : Optional.empty();
    Optional<DateSpan> span =
        holiday.map(h -> new DateSpan(h.from(), h.until())).or(() -> span(first, first));
    return new Found<>(span, found.start(), found.end());
  }

  private static Optional<DateSpan> weekend(LocalDate first) {
    return span(first, first.plusDays(first.getDayOfWeek().getValue() == 6 ? 1 : 0));
  }

  /** The end, read from today; if that lies before the first day, it is meant from there. */
  private Optional<Found<Optional<LocalDate>>> second(String text, int from, LocalDate first) {
    Matcher link = BETWEEN.matcher(text).region(from, text.length());
    if (!link.lookingAt()) {
      return Optional.empty();
    }
    String rest = text.substring(link.end());
    Optional<Found<Optional<LocalDate>>> second =
        new DateReader(today, Optional.of(first), reader.calendar())
            .find(rest)
            .filter(f -> f.start() == 0);
    if (second.flatMap(Found::value).filter(d -> d.isBefore(first)).isPresent()) {
      second = reader.on(first).find(rest).filter(f -> f.start() == 0);
    }
    if (second.isEmpty()) {
      Matcher day = BARE_DAY.matcher(rest);
      if (day.lookingAt()) {
        Optional<LocalDate> date = reader.on(first).day(Integer.parseInt(day.group(1)));
        second = Optional.of(new Found<>(date, 0, day.end()));
      }
    }
    return second.map(f -> new Found<>(f.value(), link.end(), link.end() + f.end()));
  }

  /** "1–3 Oct", "1号到3号", "1 to 3 October": the month stands at the end. */
  private Optional<Found<Optional<DateSpan>>> sharedMonth(String text) {
    Matcher m = FIRST_BARE.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    String rest = text.substring(m.end());
    return reader
        .find(rest)
        .filter(f -> f.start() == 0 && Character.isDigit(rest.charAt(0)))
        .filter(f -> !rest.substring(0, f.end()).contains("月"))
        .map(
            f ->
                new Found<>(
                    f.value().flatMap(last -> until(Integer.parseInt(m.group(1)), last)),
                    m.start(),
                    m.end() + f.end()));
  }

  private Optional<DateSpan> until(int day, LocalDate last) {
    LocalDate month = day > last.getDayOfMonth() ? last.minusMonths(1) : last;
    return reader
        .exact(month.getYear(), month.getMonthValue(), day)
        .flatMap(first -> span(first, last));
  }

  /** 下周, this weekend, 下个月, 10月份. */
  private Optional<Found<Optional<DateSpan>>> whole(String text) {
    Matcher week = WEEK.matcher(text);
    if (week.find()) {
      boolean weekend = week.group().endsWith("末") || week.group().endsWith("weekend");
      String which = week.group(1) != null ? week.group(1) : week.group(3);
      int weeks = which == null ? 0 : which.equals("下下") ? 2 : "下next".contains(which) ? 1 : 0;
      LocalDate first = reader.weekday(weekend ? 6 : 1, weeks);
      LocalDate last = first.plusDays(weekend ? 1 : 4);
      LocalDate begin = first.isBefore(today) && !last.isBefore(today) ? today : first;
      return Optional.of(new Found<>(span(begin, last), week.start(), week.end()));
    }
    Matcher m = MONTH.matcher(text);
    return m.find() ? Optional.of(new Found<>(month(m), m.start(), m.end())) : Optional.empty();
  }

  private Optional<DateSpan> month(Matcher m) {
    Optional<LocalDate> inside =
        m.group(2) != null
            ? reader.monthDay(Numerals.read(m.group(2)).map(Number::intValue).orElse(0), 28)
            : m.group(4) != null
                ? reader.monthDay(DateForm.month(m.group(4)), 28)
                : Optional.of(today.plusMonths(m.group().matches("下.*|next.*") ? 1 : 0));
    return inside.flatMap(
        d -> {
          LocalDate first = d.withDayOfMonth(1);
          LocalDate last = d.withDayOfMonth(d.lengthOfMonth());
          return span(first.isBefore(today) && !last.isBefore(today) ? today : first, last);
        });
  }

  private static Optional<DateSpan> span(LocalDate from, LocalDate until) {
    return until.isBefore(from) ? Optional.empty() : Optional.of(new DateSpan(from, until));
  }
}
