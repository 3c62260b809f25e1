package dev.doorstep.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The promises of a request: when a person has answered and when it is resolved, counted in the
 * line's working time.
 *
 * <ul>
 *   <li>While the visitor owes an answer both clocks stand still; the time that was left is left
 *       afterwards, also when meanwhile it was answered, ended or given to another line.
 *   <li>Another line makes its own promises, counted from the opening as a visitor counts, with the
 *       waiting left out; see {@link Terms}. What was answered stays answered.
 *   <li>Ended, the clocks stop. Resolving and rejecting are answers. Reopened, they go on as on
 *       another line, and the time between counts as a pause.
 * </ul>
 *
 * @param waitingSince since when the visitor owes an answer
 * @param pauses the times in which the clocks stood still, in order; not the present one
 */
public record Clocks(
    Instant openedAt,
    Due firstAnswer,
    Optional<Instant> firstAnsweredAt,
    Due resolution,
    Optional<Instant> waitingSince,
    List<Pause> pauses,
    Optional<Instant> resolvedAt,
    Optional<Instant> closedAt) {
  public Clocks {
    pauses = List.copyOf(pauses);
  }

  static Clocks start(Terms terms, Instant now) {
    return new Clocks(
        now,
        terms.firstAnswer(now),
        Optional.empty(),
        terms.resolution(now),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** On another line. */
  Clocks transfer(Terms before, Terms after, Instant now) {
    return resume(before, now).again(after, now);
  }

  Clocks reopen(Terms terms, Instant now) {
    List<Pause> still = new ArrayList<>(pauses);
    resolvedAt.or(() -> closedAt).ifPresent(end -> still.add(new Pause(end, now)));
    return new Clocks(
            openedAt,
            firstAnswer,
            firstAnsweredAt,
            resolution,
            Optional.empty(),
            still,
            Optional.empty(),
            Optional.empty())
        .again(terms, now);
  }

  Clocks answered(Terms terms, Instant now) {
    if (firstAnsweredAt.isPresent()) return this;
    Due due =
        waitingSince
            .map(since -> terms.resumed(firstAnswer, new Pause(since, now)))
            .orElse(firstAnswer);
    return new Clocks(
        openedAt, due, Optional.of(now), resolution, waitingSince, pauses, resolvedAt, closedAt);
  }

  Clocks pause(Instant now) {
    return new Clocks(
        openedAt,
        firstAnswer,
        firstAnsweredAt,
        resolution,
        Optional.of(now),
        pauses,
        resolvedAt,
        closedAt);
  }

  Clocks resume(Terms terms, Instant now) {
    if (waitingSince.isEmpty()) return this;
    Pause pause = new Pause(waitingSince.get(), now);
    List<Pause> still = new ArrayList<>(pauses);
    still.add(pause);
    return new Clocks(
        openedAt,
        firstAnsweredAt.isPresent() ? firstAnswer : terms.resumed(firstAnswer, pause),
        firstAnsweredAt,
        terms.resumed(resolution, pause),
        Optional.empty(),
        still,
        resolvedAt,
        closedAt);
  }

  Clocks finish(Terms terms, Instant now) {
    Clocks still = resume(terms, now);
    return new Clocks(
        openedAt,
        still.firstAnswer,
        firstAnsweredAt,
        still.resolution,
        Optional.empty(),
        still.pauses,
        Optional.of(now),
        closedAt);
  }

  Clocks close(Terms terms, Instant now) {
    Clocks still = resume(terms, now);
    return new Clocks(
        openedAt,
        still.firstAnswer,
        firstAnsweredAt,
        still.resolution,
        Optional.empty(),
        still.pauses,
        resolvedAt,
        Optional.of(now));
  }

  private Clocks again(Terms terms, Instant now) {
    return new Clocks(
        openedAt,
        firstAnsweredAt.isPresent() ? firstAnswer : terms.firstAnswer(openedAt, pauses, now),
        firstAnsweredAt,
        terms.resolution(openedAt, pauses, now),
        Optional.empty(),
        pauses,
        resolvedAt,
        closedAt);
  }
}
