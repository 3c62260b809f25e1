package dev.doorstep.open311;

import dev.doorstep.platform.Problem;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** When requests were opened that someone asks for: 90 days at most, the last ones by default. */
record Period(Instant from, Instant to) {
  private static final Duration LONGEST = Duration.ofDays(90);

  static Period of(String start, String end, Instant now) {
    boolean starts = start != null && !start.isBlank();
    boolean ends = end != null && !end.isBlank();
    Instant from = starts ? read("start_date", start) : null;
    Instant to = ends ? read("end_date", end) : null;
    if (to == null) to = from == null ? now : earlier(from.plus(LONGEST), now);
    if (from == null) from = to.minus(LONGEST);
    if (starts && ends && to.isBefore(from)) {
      throw Problem.badRequest(
          "end_date lies before start_date; exchange them. / end_date 早于 start_date，请对调。");
    }
    if (Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw Problem.badRequest(
          "start_date and end_date may lie 90 days apart; ask in several calls. / start_date 与 end_date 最多相隔 90 天，请分次查询。");
    }
    return new Period(from, to);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** A plus sign that was not percent-encoded arrives as a space. */
  private static Instant read(String name, String text) {
    try {
      Instant read = OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant();
      if (read.isBefore(Instant.EPOCH) || read.isAfter(Instant.parse("9000-01-01T00:00:00Z")))
        throw new DateTimeException("far away");
      return read;
    } catch (DateTimeException unreadable) {
      throw Problem.badRequest(
          "%s is a W3C time with its zone, such as 2026-11-01T00:00:00Z or 2026-11-01T00:00:00+08:00. / %s 须为带时区的时间，如 2026-11-01T00:00:00+08:00。"
              .formatted(name, name));
    }
  }
}
