package dev.doorstep.stream.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a delivery is tried again: the schedule of Standard Webhooks 1.0.0, with jitter. */
final class RetrySchedule {
  private static final List<Duration> DELAYS =
      List.of(
          Duration.ZERO,
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));
  private static final double JITTER = 0.2;

  /** An endpoint may ask for more patience, within reason. */
  private static final Duration MOST_PATIENCE = Duration.ofDays(1);

  private RetrySchedule() {}

  /**
   * How long to wait before the next attempt; empty when there is none.
   *
   * @param failed attempts so far, at least 1
   * @param asked what the endpoint asked for ({@code Retry-After})
   * @param random from 0 to 1: so that what failed together does not come again together
   */
  static Optional<Duration> wait(int failed, Optional<Duration> asked, double random) {
    if (failed >= DELAYS.size()) return Optional.empty();
    Duration scheduled = spread(DELAYS.get(failed), random);
    return Optional.of(
        asked
            .map(RetrySchedule::bounded)
            .filter(patience -> patience.compareTo(scheduled) > 0)
            .orElse(scheduled));
  }

  static Duration bounded(Duration asked) {
    return asked.compareTo(MOST_PATIENCE) > 0 ? MOST_PATIENCE : asked;
  }

  /** Up to a fifth longer. */
  static Duration spread(Duration delay, double random) {
    return delay.plusMillis((long) (delay.toMillis() * JITTER * random));
  }
}
