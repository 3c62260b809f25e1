package dev.doorstep.request;

import dev.doorstep.directory.OpeningHours;
import dev.doorstep.directory.ServiceLine;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The promises of a request: when a person has answered and when it is resolved, counted in the
 * line's working time.
 *
 * @param waitingSince while the visitor owes an answer the resolution clock stands still
 */
public record Clocks(
    Instant openedAt,
    Instant firstAnswerDueAt,
    Optional<Instant> firstAnsweredAt,
    Instant resolutionDueAt,
    Optional<Instant> waitingSince,
    Optional<Instant> resolvedAt,
    Optional<Instant> closedAt) {

  static Clocks start(ServiceLine line, ZoneId zone, Instant now) {
    return new Clocks(
        now,
        line.hours().plus(now, line.firstAnswer(), zone),
        Optional.empty(),
        line.hours().plus(now, line.resolution(), zone),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A new line makes its own promises, from now; what was answered stays answered. */
  Clocks restart(ServiceLine line, ZoneId zone, Instant now) {
    Clocks fresh = start(line, zone, now);
    return new Clocks(
        openedAt,
        firstAnsweredAt.isPresent() ? firstAnswerDueAt : fresh.firstAnswerDueAt,
        firstAnsweredAt,
        fresh.resolutionDueAt,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  Clocks answered(Instant now) {
    if (firstAnsweredAt.isPresent()) return this;
    return new Clocks(
        openedAt,
        firstAnswerDueAt,
        Optional.of(now),
        resolutionDueAt,
        waitingSince,
        resolvedAt,
        closedAt);
  }

  Clocks pause(Instant now) {
    return new Clocks(
        openedAt,
        firstAnswerDueAt,
        firstAnsweredAt,
        resolutionDueAt,
        Optional.of(now),
        resolvedAt,
        closedAt);
  }

  /** The working time that was left when the clock stopped is what is left now. */
  Clocks resume(OpeningHours hours, ZoneId zone, Instant now) {
    Instant due =
        waitingSince
            .filter(since -> since.isBefore(resolutionDueAt))
            .map(since -> hours.plus(now, hours.between(since, resolutionDueAt, zone), zone))
            .orElse(resolutionDueAt);
    return new Clocks(
        openedAt,
        firstAnswerDueAt,
        firstAnsweredAt,
        due,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  Clocks finish(Instant now) {
    return new Clocks(
        openedAt,
        firstAnswerDueAt,
        firstAnsweredAt,
        resolutionDueAt,
        Optional.empty(),
        Optional.of(now),
        closedAt);
  }

  Clocks close(Instant now) {
    return new Clocks(
        openedAt,
        firstAnswerDueAt,
        firstAnsweredAt,
        resolutionDueAt,
        Optional.empty(),
        resolvedAt,
        Optional.of(now));
  }
}
