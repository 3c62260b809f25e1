package dev.doorstep.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final OpeningHours OFFICE =
      OpeningHours.parse("MON-FRI 09:00-12:00,13:30-17:30; SAT 09:00-12:00");
  private static final OpeningHours ALWAYS = OpeningHours.parse("MON-SUN 00:00-24:00");

  @Test
  void a_deadline_steps_over_the_lunch_break() {
    assertThat(OFFICE.plus(monday("11:50"), Duration.ofMinutes(30), SHANGHAI))
        .isEqualTo(monday("13:50"));
  }

  @Test
  void a_promise_made_on_saturday_afternoon_falls_due_on_monday() {
    assertThat(OFFICE.plus(at("2026-11-21T15:00"), Duration.ofMinutes(30), SHANGHAI))
        .isEqualTo(monday("09:30"));
  }

  @Test
  void a_promise_that_fills_the_day_falls_due_at_closing_time() {
    assertThat(OFFICE.plus(monday("09:00"), Duration.ofHours(7), SHANGHAI))
        .isEqualTo(monday("17:30"));
  }

  @Test
  void no_working_time_passes_while_closed() {
    assertThat(OFFICE.between(at("2026-11-21T12:00"), monday("09:00"), SHANGHAI)).isZero();
    assertThat(OFFICE.between(at("2026-11-20T17:00"), monday("09:10"), SHANGHAI))
        .isEqualTo(Duration.ofMinutes(30 + 180 + 10));
  }

  @Test
  void working_time_counted_backwards_is_negative() {
    assertThat(OFFICE.between(monday("10:00"), monday("09:30"), SHANGHAI))
        .isEqualTo(Duration.ofMinutes(-30));
  }

  @Test
  void open_from_the_first_minute_to_just_before_the_last() {
    assertThat(OFFICE.isOpen(monday("09:00"), SHANGHAI)).isTrue();
    assertThat(OFFICE.isOpen(monday("12:00"), SHANGHAI)).isFalse();
    assertThat(OFFICE.isOpen(monday("12:00").minusNanos(1), SHANGHAI)).isTrue();
    assertThat(OFFICE.isOpen(at("2026-11-22T10:00"), SHANGHAI)).isFalse();
    assertThat(ALWAYS.isOpen(at("2026-11-22T00:00"), SHANGHAI)).isTrue();
  }

  @Test
  void an_hour_skipped_by_summer_time_is_not_worked() {
    Instant midnight = LocalDateTime.parse("2026-03-29T00:00").atZone(BERLIN).toInstant();

    assertThat(ALWAYS.between(midnight, midnight.plus(Duration.ofHours(23)), BERLIN))
        .isEqualTo(Duration.ofHours(23));
    assertThat(ALWAYS.plus(midnight, Duration.ofHours(3), BERLIN))
        .isEqualTo(LocalDateTime.parse("2026-03-29T04:00").atZone(BERLIN).toInstant());
  }

  @Test
  void spans_inside_a_skipped_hour_take_no_time() {
    OpeningHours night = OpeningHours.parse("SUN 02:10-02:40,02:50-03:30");
    Instant change = LocalDateTime.parse("2026-03-29T03:00").atZone(BERLIN).toInstant();

    assertThat(night.plus(change.minusSeconds(60), Duration.ofMinutes(10), BERLIN))
        .isEqualTo(change.plusSeconds(600));
  }

  @Test
  void working_time_cannot_be_negative() {
    assertThatThrownBy(() -> OFFICE.plus(monday("09:00"), Duration.ofMinutes(-1), SHANGHAI))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_range_of_days_may_pass_the_end_of_the_week() {
    assertThat(OpeningHours.parse("SAT-MON 09:00-12:00"))
        .isEqualTo(OpeningHours.parse("MON,SAT,SUN 09:00-12:00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "MON",
        "FUN 09:00-12:00",
        "MON 9-12",
        "MON 12:00-09:00",
        "MON 09:00-24:30",
        "MON 09:00-12:00,11:00-13:00",
        "MON-FRI 09:00-12:00; FRI 08:00-10:00"
      })
  void faulty_hours_are_refused(String text) {
    assertThatThrownBy(() -> OpeningHours.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected");
  }

  private static Instant monday(String time) {
    return at("2026-11-23T" + time);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }
}
