package dev.doorstep.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides which steps of a promise are due: each once, in order. Pure. */
final class PromiseSteps {
  private PromiseSteps() {}

  enum Step {
    WARN,
    BREAK,
    TELL_LEAD,
    TELL_DISTRICT
  }

  /**
   * @param next when to look again; empty when no step is to come
   */
  record Due(List<Step> steps, Optional<Instant> next) {}

  /**
   * A promise that was kept in time has no more steps. One that has ended still breaks, when it
   * ended late and nobody has told of it; but nobody is called to help with what is done.
   */
  static Due of(Promise promise, Instant now) {
    if (promise.pausedSince().isPresent()) return new Due(List.of(), Optional.empty());
    boolean ended = promise.endedAt().isPresent();
    Instant until = promise.endedAt().orElse(now);
    if (ended && !until.isAfter(promise.dueAt())) return new Due(List.of(), Optional.empty());
    List<Step> steps = new ArrayList<>();
    Optional<Instant> next = Optional.empty();
    for (Step step : Step.values()) {
      if (done(promise, step) || (ended && helps(step))) continue;
      Instant at = at(promise, step);
      if (until.isAfter(at)) steps.add(step);
      else if (!ended && next.isEmpty()) next = Optional.of(at);
    }
    return new Due(steps, next);
  }

  private static boolean helps(Step step) {
    return step == Step.TELL_LEAD || step == Step.TELL_DISTRICT;
  }

  private static boolean done(Promise promise, Step step) {
    Optional<Instant> made =
        switch (step) {
          case WARN -> promise.warnedAt();
          case BREAK -> promise.brokenAt();
          case TELL_LEAD -> promise.leadAt();
          case TELL_DISTRICT -> promise.districtToldAt();
        };
    return made.isPresent();
  }

  private static Instant at(Promise promise, Step step) {
    return switch (step) {
      case WARN -> promise.warnAt();
      case BREAK, TELL_LEAD -> promise.dueAt();
      case TELL_DISTRICT -> promise.districtAt();
    };
  }
}
