package dev.doorstep.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkTimeTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final String HOURS = "MON-FRI 09:00-12:00,13:30-17:30; SAT 09:00-12:00";
  private static final WorkTime OFFICE = in(SHANGHAI, HOURS);
  private static final WorkTime ALWAYS = in(SHANGHAI, "MON-SUN 00:00-24:00");
  private static final WorkTime ALWAYS_IN_BERLIN = in(BERLIN, "MON-SUN 00:00-24:00");
  private static final BusinessDays DAYS =
      BusinessDays.of(
              Stream.concat(
                      IntStream.rangeClosed(1, 7)
                          .mapToObj(day -> SpecialDay.closed(LocalDate.of(2026, 10, day), "国庆节")),
                      Stream.of(
                          SpecialDay.worked(LocalDate.parse("2026-09-20"), DayOfWeek.MONDAY, "调休"),
                          SpecialDay.worked(LocalDate.parse("2026-10-10"), DayOfWeek.FRIDAY, "调休")))
                  .toList())
          .with(
              List.of(
                  SpecialDay.closed(LocalDate.parse("2026-12-24"), "停电检修"),
                  SpecialDay.worked(LocalDate.parse("2026-12-26"), DayOfWeek.FRIDAY, "年终服务日")));
  private static final WorkTime IN_2026 = OpeningHours.parse(HOURS).on(DAYS, SHANGHAI);

  @Test
  void a_deadline_steps_over_the_lunch_break() {
    assertThat(OFFICE.plus(monday("11:50"), Duration.ofMinutes(30))).isEqualTo(monday("13:50"));
  }

  @Test
  void a_promise_made_on_saturday_afternoon_falls_due_on_monday() {
    assertThat(OFFICE.plus(at("2026-11-21T15:00"), Duration.ofMinutes(30)))
        .isEqualTo(monday("09:30"));
  }

  @Test
  void a_promise_that_fills_the_day_falls_due_at_closing_time() {
    assertThat(OFFICE.plus(monday("09:00"), Duration.ofHours(7))).isEqualTo(monday("17:30"));
  }

  @Test
  void no_working_time_passes_while_closed() {
    assertThat(OFFICE.between(at("2026-11-21T12:00"), monday("09:00"))).isZero();
    assertThat(OFFICE.between(at("2026-11-20T17:00"), monday("09:10")))
        .isEqualTo(Duration.ofMinutes(30 + 180 + 10));
  }

  @Test
  void working_time_counted_backwards_is_negative() {
    assertThat(OFFICE.between(monday("10:00"), monday("09:30"))).isEqualTo(Duration.ofMinutes(-30));
  }

  @Test
  void open_from_the_first_minute_to_just_before_the_last() {
    assertThat(OFFICE.isOpen(monday("09:00"))).isTrue();
    assertThat(OFFICE.isOpen(monday("12:00"))).isFalse();
    assertThat(OFFICE.isOpen(monday("12:00").minusNanos(1))).isTrue();
    assertThat(OFFICE.isOpen(at("2026-11-22T10:00"))).isFalse();
    assertThat(ALWAYS.isOpen(at("2026-11-22T00:00"))).isTrue();
  }

  @Test
  void an_hour_skipped_by_summer_time_is_not_worked() {
    Instant midnight = LocalDateTime.parse("2026-03-29T00:00").atZone(BERLIN).toInstant();

    assertThat(ALWAYS_IN_BERLIN.between(midnight, midnight.plus(Duration.ofHours(23))))
        .isEqualTo(Duration.ofHours(23));
    assertThat(ALWAYS_IN_BERLIN.plus(midnight, Duration.ofHours(3)))
        .isEqualTo(LocalDateTime.parse("2026-03-29T04:00").atZone(BERLIN).toInstant());
  }

  @Test
  void spans_inside_a_skipped_hour_take_no_time() {
    WorkTime night = in(BERLIN, "SUN 02:10-02:40,02:50-03:30");
    Instant change = LocalDateTime.parse("2026-03-29T03:00").atZone(BERLIN).toInstant();

    assertThat(night.plus(change.minusSeconds(60), Duration.ofMinutes(10)))
        .isEqualTo(change.plusSeconds(600));
  }

  @Test
  void working_time_cannot_be_negative() {
    assertThatThrownBy(() -> OFFICE.plus(monday("09:00"), Duration.ofMinutes(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "{0} + {1} min = {2}")
  @CsvSource({
    // National Day 2026: closed from the 1st to the 7th; Saturday the 10th is worked, so is Sunday
    // 20 September.
    "2026-09-30T17:00, 60, 2026-10-08T09:30",
    "2026-10-03T10:00, 30, 2026-10-08T09:30", // a Saturday, but a holiday
    "2026-09-30T11:50, 30, 2026-09-30T13:50", // lunch
    "2026-10-09T17:20, 30, 2026-10-10T09:20", // the exchanged Saturday has Friday's hours
    "2026-10-10T16:00, 180, 2026-10-12T10:30 ",
    "2026-09-18T17:00, 420, 2026-09-20T14:00 ", // Saturday morning first, then the exchanged Sunday
    "2026-09-20T12:30, 30, 2026-09-20T14:00",
    "2026-12-23T17:00, 60, 2026-12-25T09:30", // the community closes on the 24th
    "2026-12-26T11:30, 60, 2026-12-26T14:00", // and works a whole Saturday
  })
  void a_deadline_honours_lunch_holidays_exchanged_days_and_the_communitys_own(
      String from, long minutes, String due) {
    assertThat(IN_2026.plus(at(from), Duration.ofMinutes(minutes))).isEqualTo(at(due.strip()));
    assertThat(IN_2026.between(at(from), at(due.strip()))).isEqualTo(Duration.ofMinutes(minutes));
  }

  @ParameterizedTest(name = "{0}: open {1}, next {2}")
  @CsvSource({
    "2026-10-01T10:00, false, 2026-10-08T09:00",
    "2026-10-08T08:59, false, 2026-10-08T09:00",
    "2026-10-08T09:00, true, 2026-10-08T09:00",
    "2026-10-08T12:15, false, 2026-10-08T13:30",
    "2026-10-08T17:30, false, 2026-10-09T09:00",
    "2026-10-09T20:00, false, 2026-10-10T09:00",
    "2026-10-10T15:00, true, 2026-10-10T15:00",
    "2026-10-17T15:00, false, 2026-10-19T09:00", // an ordinary Saturday ends at noon
    "2026-12-24T10:00, false, 2026-12-25T09:00",
  })
  void people_are_back_at_the_next_opening(String moment, boolean open, String back) {
    assertThat(IN_2026.isOpen(at(moment))).isEqualTo(open);
    assertThat(IN_2026.nextOpening(at(moment))).isEqualTo(at(back));
  }

  @Test
  void a_line_that_never_closes_knows_no_holidays() {
    WorkTime safety = OpeningHours.parse("MON-SUN 00:00-12:00,12:00-24:00").on(DAYS, SHANGHAI);

    assertThat(safety.isOpen(at("2026-10-01T03:00"))).isTrue();
    assertThat(safety.plus(at("2026-09-30T23:55"), Duration.ofMinutes(10)))
        .isEqualTo(at("2026-10-01T00:05"));
  }

  @Test
  void what_a_community_says_of_a_day_goes_before_the_holiday() {
    BusinessDays busy =
        DAYS.with(
            List.of(SpecialDay.worked(LocalDate.parse("2026-10-07"), DayOfWeek.WEDNESDAY, "展会")));

    assertThat(OpeningHours.parse(HOURS).on(busy, SHANGHAI).nextOpening(at("2026-10-01T10:00")))
        .isEqualTo(at("2026-10-07T09:00"));
  }

  private static WorkTime in(ZoneId zone, String hours) {
    return OpeningHours.parse(hours).on(BusinessDays.ORDINARY, zone);
  }

  private static Instant monday(String time) {
    return at("2026-11-23T" + time);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }
}
