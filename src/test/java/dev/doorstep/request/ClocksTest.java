package dev.doorstep.request;

import static dev.doorstep.request.RequestFixture.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ClocksTest {
  private static final Clocks STARTED = Clocks.start(PERMITS, HANGZHOU, MONDAY_NINE);

  @Test
  void promises_are_counted_in_working_time() {
    assertThat(STARTED.firstAnswerDueAt()).isEqualTo(MONDAY_NINE.plus(Duration.ofHours(1)));
    // Eight working hours from nine, with an hour of lunch: six in the evening.
    assertThat(STARTED.resolutionDueAt()).isEqualTo(MONDAY_NINE.plus(Duration.ofHours(9)));
  }

  @Test
  void a_need_of_friday_evening_is_answered_on_monday() {
    Instant fridayEvening = Instant.parse("2026-11-27T12:00:00Z");
    assertThat(Clocks.start(PERMITS, HANGZHOU, fridayEvening).firstAnswerDueAt())
        .isEqualTo(Instant.parse("2026-11-30T02:00:00Z"));
  }

  @Test
  void the_first_answer_counts_once() {
    Instant first = MONDAY_NINE.plusSeconds(60);
    Clocks answered = STARTED.answered(first).answered(first.plusSeconds(60));
    assertThat(answered.firstAnsweredAt()).contains(first);
  }

  @Test
  void what_was_due_before_the_wait_stays_overdue_after_it() {
    Instant tuesday = MONDAY_NINE.plus(Duration.ofDays(1));
    Clocks resumed =
        STARTED.pause(tuesday).resume(PERMITS.hours(), HANGZHOU, tuesday.plus(Duration.ofHours(5)));
    assertThat(resumed.resolutionDueAt()).isEqualTo(STARTED.resolutionDueAt());
  }

  @Property
  void waiting_for_the_visitor_never_costs_working_time(
      @ForAll @IntRange(min = 0, max = 539) int minutesWorked,
      @ForAll @IntRange(min = 0, max = 20_000) int minutesWaited) {
    Instant asked = MONDAY_NINE.plus(Duration.ofMinutes(minutesWorked));
    Instant answered = asked.plus(Duration.ofMinutes(minutesWaited));

    Clocks resumed = STARTED.pause(asked).resume(PERMITS.hours(), HANGZHOU, answered);

    Duration leftBefore = PERMITS.hours().between(asked, STARTED.resolutionDueAt(), HANGZHOU);
    Duration leftAfter = PERMITS.hours().between(answered, resumed.resolutionDueAt(), HANGZHOU);
    assertThat(leftAfter).isEqualTo(leftBefore);
  }
}
