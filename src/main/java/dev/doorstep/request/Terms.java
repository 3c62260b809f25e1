package dev.doorstep.request;

import dev.doorstep.directory.ServiceLine;
import dev.doorstep.directory.WorkTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a line promises in a community. Pure.
 *
 * @param time when the line works there
 * @param districtAfter how long after a broken promise the district hears of it, as a share of the
 *     time that was promised
 */
record Terms(ServiceLine line, WorkTime time, double districtAfter) {
  private static final int QUARTERS_BEFORE_WARNING = 3;

  Due firstAnswer(Instant now) {
    return counted(now, line.firstAnswer(), List.of());
  }

  Due resolution(Instant now) {
    return counted(now, line.resolution(), List.of());
  }

  /** The first answer of a request that came here, or came back, only now; see {@link #again}. */
  Due firstAnswer(Instant openedAt, List<Pause> pauses, Instant now) {
    return again(openedAt, line.firstAnswer(), pauses, now);
  }

  /** Likewise. */
  Due resolution(Instant openedAt, List<Pause> pauses, Instant now) {
    return again(openedAt, line.resolution(), pauses, now);
  }

  /**
   * After a pause what was left when it began is left; what was past stays past. The promise itself
   * stays as it was made, whatever the line promises by now.
   */
  Due resumed(Due due, Pause pause) {
    return due.map(
        at ->
            at.isBefore(pause.from()) ? at : time.plus(pause.to(), time.between(pause.from(), at)));
  }

  /**
   * Counted from the opening, as the visitor counts: that it lay at the wrong desk, or was called
   * done when it was not, is not their doing. But at least a quarter of the line's time is left
   * from now, as a promise that has passed when it is made is none.
   */
  private Due again(Instant openedAt, Duration promised, List<Pause> pauses, Instant now) {
    Due fromOpening = counted(openedAt, promised, pauses);
    Due quarter = counted(now, promised.dividedBy(4), List.of());
    return fromOpening.at().isBefore(quarter.at()) ? quarter : fromOpening;
  }

  private Due counted(Instant from, Duration promised, List<Pause> pauses) {
    return new Due(
        after(from, promised.multipliedBy(QUARTERS_BEFORE_WARNING).dividedBy(4), pauses),
        after(from, promised, pauses),
        after(from, promised.plusMillis((long) (promised.toMillis() * districtAfter)), pauses));
  }

  /**
   * When {@code working} time has passed, pauses left out; they are in order and do not overlap.
   */
  private Instant after(Instant from, Duration working, List<Pause> pauses) {
    Instant start = from;
    Duration left = working;
    for (Pause pause : pauses) {
      if (!pause.to().isAfter(start)) continue;
      Duration before =
          pause.from().isAfter(start) ? time.between(start, pause.from()) : Duration.ZERO;
      if (before.compareTo(left) > 0) break;
      left = left.minus(before);
      start = pause.to();
    }
    return time.plus(start, left);
  }
}
