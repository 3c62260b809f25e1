package dev.doorstep.bot.value;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day or a span of it, written {@code 18:00} or {@code 18:00–22:00}.
 *
 * @param until absent when only one time was said
 */
public record Hours(LocalTime from, Optional<LocalTime> until) {
  private static final String PART = "(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|夜里|今晚|明晚|早|晚)?";
  private static final String POINT =
      PART
          + " ?(?:"
          + "(?<![\\d.])(\\d{1,2})(?::|点|时(?!候|间))(\\d{2}|半|[一三]刻)?(?:分)?"
          + "|([一二两三四五六七八九十]{1,3})[点时](?![一心])(半|[一三]刻)?"
          + ") ?(am|pm|a\\.m\\.|p\\.m\\.)?"
          + "|(?<![\\d:.])(\\d{1,2}) ?(am|pm|a\\.m\\.|p\\.m\\.)(?![a-z])|(?<![a-z])(noon|midnight)(?![a-z])";
  private static final Pattern ONE = Pattern.compile(POINT);
  private static final Pattern LOOSE_SPAN =
      Pattern.compile(
          "(?<![\\d:.-])(\\d{1,2})(?::(\\d{2}))? ?(?:-|–|—|~|到|至|to|till|until) ?(\\d{1,2})(?::(\\d{2}))? ?(am|pm|点|时)?(?![\\d:.人月日号万-])");
  private static final Pattern LINK = Pattern.compile("^ ?(?:-|–|—|~|到|至|to|till|until|and) ?$");
  private static final Pattern WHOLE = Pattern.compile("全天|整天|一整天|all day|whole day|full day");
  private static final Pattern PARTS =
      Pattern.compile("上午|下午|晚上|今晚|明晚|(?:in the )?(?:morning|afternoon|evening)");

  /** The first time or span; parts of a day ("下午") count only when {@code vague} is allowed. */
  public static Optional<Found<Hours>> find(String text, boolean vague) {
    Matcher m = ONE.matcher(text);
    int at = 0;
    Optional<Found<Point>> first = Optional.empty();
    while (first.isEmpty() && at <= text.length() && m.find(at)) {
      first = Point.of(m);
      at = Math.max(m.end(), at + 1);
    }
    Optional<Found<Hours>> loose = loose(text, vague);
    if (loose.isPresent() && (first.isEmpty() || loose.get().start() <= first.get().start())) {
      return loose;
    }
    if (first.isPresent()) {
      return Optional.of(span(text, first.get()));
    }
    return part(text, vague);
  }

  private static Found<Hours> span(String text, Found<Point> first) {
    Matcher m = ONE.matcher(text);
    if (first.end() < text.length()
        && m.find(first.end())
        && LINK.matcher(text.substring(first.end(), m.start())).matches()) {
      Optional<Found<Point>> second = Point.of(m);
      if (second.isPresent()) {
        Hours hours = between(first.value(), second.get().value());
        return new Found<>(hours, first.start(), second.get().end());
      }
    }
    return first.map(p -> new Hours(p.alone(), Optional.empty()));
  }

  /** 10-22 or 2 to 6pm: without a mark on the first number only a plain answer means hours. */
  private static Optional<Found<Hours>> loose(String text, boolean vague) {
    Matcher m = LOOSE_SPAN.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    boolean marked = m.group(2) != null || m.group(4) != null || m.group(5) != null;
    if (!marked && !vague) {
      return Optional.empty();
    }
    Point from = new Point(Integer.parseInt(m.group(1)), minutes(m.group(2)), Point.UNMARKED);
    int mark =
        "pm".equals(m.group(5))
            ? Point.AFTERNOON
            : "am".equals(m.group(5)) ? Point.MORNING : Point.UNMARKED;
    Point until = new Point(Integer.parseInt(m.group(3)), minutes(m.group(4)), mark);
    return from.exists() && until.exists()
        ? Optional.of(new Found<>(between(from, until), m.start(), m.end()))
        : Optional.empty();
  }

  private static int minutes(String text) {
    return text == null ? 0 : Integer.parseInt(text);
  }

  private static Optional<Found<Hours>> part(String text, boolean vague) {
    Matcher m = WHOLE.matcher(text);
    if (m.find()) {
      return Optional.of(new Found<>(of(9, 21), m.start(), m.end()));
    }
    m = PARTS.matcher(text);
    if (!vague || !m.find()) {
      return Optional.empty();
    }
    String word = m.group();
    Hours hours =
        word.contains("上午") || word.endsWith("morning")
            ? of(9, 12)
            : word.contains("下午") || word.endsWith("afternoon") ? of(13, 18) : of(18, 22);
    return Optional.of(new Found<>(hours, m.start(), m.end()));
  }

  private static Hours of(int from, int until) {
    return new Hours(LocalTime.of(from, 0), Optional.of(LocalTime.of(until, 0)));
  }

  /** Unmarked hours follow the other end: "下午2点到6点", "2 to 6pm", "10点到6点". */
  private static Hours between(Point from, Point until) {
    Point start = from;
    Point end = until;
    if (start.unmarked()
        && end.mark() == Point.AFTERNOON
        && start.hour() < end.hour()
        && start.hour() < 12
        && end.hour() != 12) {
      start = start.marked(Point.AFTERNOON);
    }
    if (start.unmarked() && end.unmarked() && start.hour() < 7 && end.hour() < 8) {
      start = start.marked(Point.AFTERNOON);
    }
    LocalTime first = start.time();
    boolean later =
        end.unmarked()
            && end.hour() < 12
            && !end.time().isAfter(first)
            && end.hour() + 12 > first.getHour();
    LocalTime last = (later ? end.marked(Point.AFTERNOON) : end).time();
    return new Hours(first, Optional.of(last));
  }

  @Override
  public String toString() {
    return from + until.map(u -> "–" + u).orElse("");
  }
}
