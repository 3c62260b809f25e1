package dev.doorstep.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/**
 * When a line works in a community, and the arithmetic of its working time: what a deadline in
 * working minutes means on the clock. Pure. Hours that never close know no holidays.
 *
 * @param week the line's hours
 * @param days holidays and exchanged days where it works
 * @param zone in which its hours and dates are read
 */
public record WorkTime(OpeningHours week, BusinessDays days, ZoneId zone) {
  /** A span on the time line. */
  private record Open(Instant from, Instant to) {}

  public WorkTime {
    if (week.neverClose()) days = BusinessDays.ORDINARY;
  }

  /**
   * The moment at which {@code working} time has passed since {@code from}; a promise that ends
   * with the day falls due at closing time, not at the next opening.
   */
  public Instant plus(Instant from, Duration working) {
    if (working.isNegative()) {
      throw new IllegalArgumentException("Working time cannot be negative: " + working);
    }
    if (working.isZero()) return from;
    Duration left = working;
    for (LocalDate day = day(from); ; day = day.plusDays(1)) {
      for (OpeningHours.Span span : spansOf(day)) {
        Open open = onClock(day, span);
        Instant start = later(open.from, from);
        if (!start.isBefore(open.to)) continue;
        Duration here = Duration.between(start, open.to);
        if (here.compareTo(left) >= 0) return start.plus(left);
        left = left.minus(here);
      }
    }
  }

  /** The working time between two moments; negative when {@code to} lies before {@code from}. */
  public Duration between(Instant from, Instant to) {
    if (to.isBefore(from)) return between(to, from).negated();
    Duration sum = Duration.ZERO;
    // A clock set back over midnight can make `to` bear an earlier date than moments before it.
    LocalDate last = day(to).plusDays(1);
    for (LocalDate day = day(from); !day.isAfter(last); day = day.plusDays(1)) {
      for (OpeningHours.Span span : spansOf(day)) {
        Open open = onClock(day, span);
        Instant start = later(open.from, from);
        Instant end = open.to.isBefore(to) ? open.to : to;
        if (start.isBefore(end)) sum = sum.plus(Duration.between(start, end));
      }
    }
    return sum;
  }

  public boolean isOpen(Instant at) {
    return !between(at, at.plusNanos(1)).isZero();
  }

  /** When people are there: {@code at} itself while open, else the next opening. */
  public Instant nextOpening(Instant at) {
    return plus(at, Duration.ofNanos(1)).minusNanos(1);
  }

  private LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  private List<OpeningHours.Span> spansOf(LocalDate day) {
    return days.like(day).map(week::spansOf).orElse(List.of());
  }

  private Open onClock(LocalDate day, OpeningHours.Span span) {
    return new Open(instant(day, span.from()), instant(day, span.to()));
  }

  /**
   * Never decreases as the local time grows, so spans stay apart when clocks change: a time that is
   * skipped is the moment of the change, a time that comes twice is its first coming.
   */
  private Instant instant(LocalDate day, int minute) {
    LocalDateTime local = day.atStartOfDay().plusMinutes(minute);
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    return change != null && change.isGap()
        ? change.getInstant()
        : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
