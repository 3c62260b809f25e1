package dev.doorstep.stream.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether an endpoint is sent anything now. After some failures in a row it counts as broken: one
 * delivery at a time probes it, more and more rarely, until one arrives.
 *
 * @param failures attempts in a row
 * @param probes of those, since it counts as broken
 * @param heldUntil nothing is sent before
 */
record Circuit(int failures, int probes, Optional<Instant> heldUntil) {
  static final Circuit CLOSED = new Circuit(0, 0, Optional.empty());

  private static final int BROKEN = 5;
  private static final Duration FIRST_PROBE = Duration.ofSeconds(5);
  private static final Duration LAST_PROBE = Duration.ofMinutes(5);

  boolean isOpen() {
    return failures >= BROKEN;
  }

  /**
   * @param underWay requests to the endpoint
   * @param most of them at once
   */
  boolean allows(Instant now, int underWay, int most) {
    return heldUntil.filter(now::isBefore).isEmpty() && underWay < (isOpen() ? 1 : most);
  }

  /**
   * @param probe whether the attempt began when the circuit was open already
   * @param asked what the endpoint asked for ({@code Retry-After})
   */
  Circuit failed(Instant now, boolean probe, Optional<Duration> asked, double random) {
    int failed = failures + 1;
    boolean counts = failed == BROKEN || probe;
    int probed = counts ? probes + 1 : probes;
    Optional<Instant> held = counts ? Optional.of(now.plus(backOff(probed, random))) : heldUntil;
    Optional<Instant> patience = asked.map(RetrySchedule::bounded).map(now::plus);
    return new Circuit(failed, probed, later(held, patience));
  }

  /** The next probe may be now. */
  Circuit probedNow() {
    return new Circuit(failures, probes, Optional.empty());
  }

  private static Duration backOff(int probes, double random) {
    Duration delay = FIRST_PROBE.multipliedBy(1L << Math.min(probes - 1, 10));
    return RetrySchedule.spread(delay.compareTo(LAST_PROBE) > 0 ? LAST_PROBE : delay, random);
  }

  private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
    if (one.isEmpty()) return other;
    return other.filter(one.get()::isBefore).or(() -> one);
  }
}
