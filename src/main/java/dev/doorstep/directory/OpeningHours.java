package dev.doorstep.directory;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;

/**
 * The hours of a week in which a service line works, and the arithmetic of working time: what a
 * deadline in working minutes means on the clock of a zone. Pure; written as {@code "MON-FRI
 * 09:00-12:00,13:30-17:30; SAT 09:00-12:00"}.
 */
public final class OpeningHours {
  /** Minutes of the local day, {@code from} inclusive, {@code to} exclusive; 1440 is midnight. */
  record Span(int from, int to) {}

  /** A span on the time line. */
  private record Open(Instant from, Instant to) {}

  private final String text;
  private final Map<DayOfWeek, List<Span>> week;
  private final Bilingual words;

  OpeningHours(String text, Map<DayOfWeek, List<Span>> week) {
    this.text = text;
    this.week = Map.copyOf(week);
    this.words = OpeningHoursWords.of(this.week);
  }

  /**
   * @throws IllegalArgumentException naming the faulty part
   */
  public static OpeningHours parse(String text) {
    return new OpeningHoursText(text).parse();
  }

  /**
   * The moment at which {@code working} time has passed since {@code from}; a promise that ends
   * with the day falls due at closing time, not at the next opening.
   */
  public Instant plus(Instant from, Duration working, ZoneId zone) {
    if (working.isNegative()) {
      throw new IllegalArgumentException("Working time cannot be negative: " + working);
    }
    if (working.isZero()) return from;
    Duration left = working;
    for (LocalDate day = from.atZone(zone).toLocalDate(); ; day = day.plusDays(1)) {
      for (Span span : spansOf(day)) {
        Open open = onClock(day, span, zone);
        Instant start = later(open.from, from);
        if (!start.isBefore(open.to)) continue;
        Duration here = Duration.between(start, open.to);
        if (here.compareTo(left) >= 0) return start.plus(left);
        left = left.minus(here);
      }
    }
  }

  /** The working time between two moments; negative when {@code to} lies before {@code from}. */
  public Duration between(Instant from, Instant to, ZoneId zone) {
    if (to.isBefore(from)) return between(to, from, zone).negated();
    Duration sum = Duration.ZERO;
    LocalDate last = to.atZone(zone).toLocalDate();
    // A clock set back over midnight can make `to` bear an earlier date than moments before it.
    last = last.plusDays(1);
    for (LocalDate day = from.atZone(zone).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      for (Span span : spansOf(day)) {
        Open open = onClock(day, span, zone);
        Instant start = later(open.from, from);
        Instant end = open.to.isBefore(to) ? open.to : to;
        if (start.isBefore(end)) sum = sum.plus(Duration.between(start, end));
      }
    }
    return sum;
  }

  public boolean isOpen(Instant at, ZoneId zone) {
    return !between(at, at.plusNanos(1), zone).isZero();
  }

  /** The week as people say it, such as "Monday to Friday 09:00–17:30". */
  public Bilingual words() {
    return words;
  }

  private List<Span> spansOf(LocalDate day) {
    return week.getOrDefault(day.getDayOfWeek(), List.of());
  }

  private static Open onClock(LocalDate day, Span span, ZoneId zone) {
    return new Open(instant(day, span.from, zone), instant(day, span.to, zone));
  }

  /**
   * Never decreases as the local time grows, so spans stay apart when clocks change: a time that is
   * skipped is the moment of the change, a time that comes twice is its first coming.
   */
  private static Instant instant(LocalDate day, int minute, ZoneId zone) {
    LocalDateTime local = day.atStartOfDay().plusMinutes(minute);
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    return change != null && change.isGap()
        ? change.getInstant()
        : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OpeningHours hours && week.equals(hours.week);
  }

  @Override
  public int hashCode() {
    return week.hashCode();
  }

  /** As it was written. */
  @Override
  public String toString() {
    return text;
  }
}
