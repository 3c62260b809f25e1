package dev.doorstep.stream.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

  @Test
  void the_schedule_is_that_of_standard_webhooks_and_ends() {
    List<Duration> waits =
        IntStream.rangeClosed(1, 9)
            .mapToObj(failed -> RetrySchedule.wait(failed, Optional.empty(), 0).orElseThrow())
            .toList();

    assertThat(waits)
        .containsExactly(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));
    assertThat(RetrySchedule.wait(10, Optional.empty(), 0)).isEmpty();
  }

  @Test
  void jitter_only_ever_adds_and_not_much() {
    assertThat(RetrySchedule.wait(2, Optional.empty(), 1)).contains(Duration.ofMinutes(6));
  }

  @Test
  void an_endpoint_may_ask_for_more_patience_but_not_for_haste_nor_for_ever() {
    assertThat(RetrySchedule.wait(1, Optional.of(Duration.ofMinutes(2)), 0))
        .contains(Duration.ofMinutes(2));
    assertThat(RetrySchedule.wait(2, Optional.of(Duration.ofSeconds(1)), 0))
        .contains(Duration.ofMinutes(5));
    assertThat(RetrySchedule.wait(1, Optional.of(Duration.ofDays(365)), 0))
        .contains(Duration.ofDays(1));
  }

  @Test
  void retry_after_is_seconds_or_a_date_and_counts_when_it_means_slow_down() {
    assertThat(RetryAfter.of(503, "120", NOW)).contains(Duration.ofMinutes(2));
    assertThat(RetryAfter.of(429, "Tue, 24 Nov 2026 02:10:00 GMT", NOW))
        .contains(Duration.ofMinutes(10));
    assertThat(RetryAfter.of(429, "Tue, 24 Nov 2026 01:00:00 GMT", NOW)).isEmpty();
    assertThat(RetryAfter.of(503, "soon", NOW)).isEmpty();
    assertThat(RetryAfter.of(500, "120", NOW)).isEmpty();
    assertThat(RetryAfter.of(503, null, NOW)).isEmpty();
  }
}
