package dev.doorstep.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Laws of working time, in zones that change their clocks by an hour, by half an hour, at midnight,
 * by a day.
 */
class WorkTimeLawsTest {
  @Property
  void what_is_added_is_what_has_passed(
      @ForAll("workTimes") WorkTime hours,
      @ForAll("moments") Instant from,
      @ForAll("workingTimes") Duration working) {
    assertThat(hours.between(from, hours.plus(from, working))).isEqualTo(working);
  }

  @Property
  void two_promises_in_a_row_are_one(
      @ForAll("workTimes") WorkTime hours,
      @ForAll("moments") Instant from,
      @ForAll("workingTimes") Duration one,
      @ForAll("workingTimes") Duration two) {
    Instant stepwise = hours.plus(hours.plus(from, one), two);

    assertThat(hours.plus(from, one.plus(two))).isEqualTo(stepwise);
  }

  @Property
  void working_time_never_exceeds_the_time_that_passed_and_adds_up(
      @ForAll("workTimes") WorkTime hours,
      @ForAll("moments") Instant from,
      @ForAll("workingTimes") Duration first,
      @ForAll("workingTimes") Duration second) {
    Instant middle = from.plus(first);
    Instant to = middle.plus(second);

    Duration whole = hours.between(from, to);

    assertThat(whole).isBetween(Duration.ZERO, Duration.between(from, to));
    assertThat(hours.between(from, middle).plus(hours.between(middle, to))).isEqualTo(whole);
  }

  @Property
  void round_the_clock_working_time_is_time(
      @ForAll("zones") ZoneId zone,
      @ForAll("moments") Instant from,
      @ForAll("workingTimes") Duration working) {
    assertThat(OpeningHours.parse("MON-SUN 00:00-24:00").on(HOLIDAYS, zone).plus(from, working))
        .isEqualTo(from.plus(working));
  }

  @Property
  void nothing_is_worked_before_the_next_opening(
      @ForAll("workTimes") WorkTime hours, @ForAll("moments") Instant from) {
    Instant opening = hours.nextOpening(from);

    assertThat(hours.between(from, opening)).isZero();
    assertThat(hours.isOpen(opening)).isTrue();
    assertThat(hours.isOpen(from)).isEqualTo(opening.equals(from));
  }

  @Provide
  Arbitrary<WorkTime> workTimes() {
    return Combinators.combine(hours(), zones(), Arbitraries.of(BusinessDays.ORDINARY, HOLIDAYS))
        .as((hours, zone, days) -> hours.on(days, zone));
  }

  /** Each third of the days is closed, each seventh works like a Friday. */
  private static final BusinessDays HOLIDAYS =
      BusinessDays.of(
          LocalDate.parse("2010-01-01")
              .datesUntil(LocalDate.parse("2028-01-01"))
              .filter(day -> day.toEpochDay() % 3 == 0 || day.toEpochDay() % 7 == 0)
              .map(
                  day ->
                      day.toEpochDay() % 3 == 0
                          ? SpecialDay.closed(day, "")
                          : SpecialDay.worked(day, DayOfWeek.FRIDAY, ""))
              .toList());

  private Arbitrary<OpeningHours> hours() {
    return Arbitraries.of(
            "MON-FRI 09:00-12:00,13:30-17:30; SAT 09:00-12:00",
            "MON-SUN 00:00-24:00",
            "SUN 00:15-00:45,01:30-02:30,02:30-03:10,23:00-24:00",
            "FRI-MON 00:00-03:00,22:15-24:00")
        .map(OpeningHours::parse);
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "Asia/Shanghai",
            "Europe/Berlin",
            "Australia/Lord_Howe",
            "America/Sao_Paulo",
            "America/Havana",
            "Pacific/Apia")
        .map(ZoneId::of);
  }

  /**
   * 2010 to 2027: Samoa skipped a day in 2011, Brazil changed its clocks at midnight until 2019.
   */
  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.longs().between(1_262_304_000L, 1_798_761_600L).map(Instant::ofEpochSecond);
  }

  @Provide
  Arbitrary<Duration> workingTimes() {
    return Arbitraries.longs().between(0, 60L * 60 * 24 * 10).map(Duration::ofSeconds);
  }
}
