package dev.doorstep.request;

import static dev.doorstep.request.PromiseSteps.Step.*;
import static dev.doorstep.request.RequestFixture.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PromiseStepsTest {
  private static final Instant WARN = MONDAY_NINE.plus(Duration.ofMinutes(45));
  private static final Instant DUE = MONDAY_NINE.plus(Duration.ofMinutes(60));
  private static final Instant DISTRICT = MONDAY_NINE.plus(Duration.ofMinutes(90));
  private static final Optional<Instant> NO = Optional.empty();

  @Test
  void each_step_comes_when_its_time_has_passed_and_not_before() {
    assertThat(PromiseSteps.of(promise(NO, NO, NO, NO, NO), WARN))
        .isEqualTo(new PromiseSteps.Due(List.of(), Optional.of(WARN)));
    assertThat(PromiseSteps.of(promise(NO, NO, NO, NO, NO), WARN.plusMillis(1)))
        .isEqualTo(new PromiseSteps.Due(List.of(PromiseSteps.Step.WARN), Optional.of(DUE)));
    assertThat(PromiseSteps.of(promise(NO, NO, Optional.of(WARN), NO, NO), DUE.plusMillis(1)))
        .isEqualTo(new PromiseSteps.Due(List.of(BREAK, TELL_LEAD), Optional.of(DISTRICT)));
  }

  @Test
  void a_step_that_was_made_is_not_made_again() {
    Optional<Instant> done = Optional.of(DUE);

    assertThat(PromiseSteps.of(promise(NO, NO, done, done, done), DISTRICT.plusMillis(1)))
        .isEqualTo(new PromiseSteps.Due(List.of(TELL_DISTRICT), NO));
  }

  @Test
  void after_a_standstill_all_that_was_missed_comes_in_order() {
    assertThat(PromiseSteps.of(promise(NO, NO, NO, NO, NO), DISTRICT.plusSeconds(9999)).steps())
        .containsExactly(PromiseSteps.Step.WARN, BREAK, TELL_LEAD, TELL_DISTRICT);
  }

  @Test
  void nothing_happens_while_the_visitor_is_waited_for() {
    assertThat(PromiseSteps.of(promise(Optional.of(WARN), NO, NO, NO, NO), DISTRICT.plusSeconds(1)))
        .isEqualTo(new PromiseSteps.Due(List.of(), NO));
  }

  @Test
  void what_ended_late_is_broken_but_nobody_is_called() {
    Optional<Instant> ended = Optional.of(DUE.plusSeconds(1));

    assertThat(PromiseSteps.of(promise(NO, ended, NO, NO, NO), DISTRICT.plusSeconds(1)))
        .isEqualTo(new PromiseSteps.Due(List.of(PromiseSteps.Step.WARN, BREAK), NO));
  }

  @Test
  void what_ended_in_time_is_not_broken() {
    Optional<Instant> ended = Optional.of(DUE);

    assertThat(PromiseSteps.of(promise(NO, ended, Optional.of(WARN), NO, NO), DISTRICT).steps())
        .isEmpty();
    assertThat(PromiseSteps.of(promise(NO, ended, NO, NO, NO), DISTRICT).steps()).isEmpty();
  }

  private static Promise promise(
      Optional<Instant> paused,
      Optional<Instant> ended,
      Optional<Instant> warned,
      Optional<Instant> broken,
      Optional<Instant> lead) {
    return new Promise(
        Promise.Kind.FIRST_ANSWER,
        PERMITS.line().code(),
        MONDAY_NINE,
        WARN,
        DUE,
        DISTRICT,
        paused,
        warned,
        broken,
        lead,
        NO,
        ended,
        ended.isPresent() ? Promise.Outcome.KEPT : Promise.Outcome.OPEN);
  }
}
