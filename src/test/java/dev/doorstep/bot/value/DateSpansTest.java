package dev.doorstep.bot.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateSpansTest {
  @ParameterizedTest
  @CsvSource({
    "12月1日到3日, 2026-12-01, 2026-12-03",
    "12月1-3日, 2026-12-01, 2026-12-03",
    "12月1号至12月5号, 2026-12-01, 2026-12-05",
    "12月30日到1月2日, 2026-12-30, 2027-01-02",
    "下周一到周三, 2026-11-30, 2026-12-02",
    "下周一到下周三, 2026-11-30, 2026-12-02",
    "周五到下周一, 2026-11-27, 2026-11-30",
    "周五到周一, 2026-11-27, 2026-11-30",
    "1号到3号, 2026-12-01, 2026-12-03",
    "12月1日上午到3日下午, 2026-12-01, 2026-12-03",
    "12月1日起三天, 2026-12-01, 2026-12-03",
    "明天开始连办5天, 2026-11-24, 2026-11-28",
    "12月1日, 2026-12-01, 2026-12-01",
    "下周末, 2026-12-05, 2026-12-06",
    "下周, 2026-11-30, 2026-12-04",
    "下个月, 2026-12-01, 2026-12-31",
    "12月份, 2026-12-01, 2026-12-31",
    "春节期间, 2027-02-05, 2027-02-08",
    "2026-12-01到2026-12-03, 2026-12-01, 2026-12-03",
    "12/1-12/3, 2026-12-01, 2026-12-03",
    "月底到下月初, 2026-11-30, 2026-12-01",
    "1–3 dec, 2026-12-01, 2026-12-03",
    "1 to 3 december, 2026-12-01, 2026-12-03",
    "dec 1-3, 2026-12-01, 2026-12-03",
    "december 30 to january 2, 2026-12-30, 2027-01-02",
    "from next monday to wednesday, 2026-11-30, 2026-12-02",
    "between 1 and 3 december, 2026-12-01, 2026-12-03",
    "28 nov until 2 dec, 2026-11-28, 2026-12-02",
    "tomorrow for three days, 2026-11-24, 2026-11-26",
    "next weekend, 2026-12-05, 2026-12-06",
    "next week, 2026-11-30, 2026-12-04",
    "the spring festival holiday, 2027-02-05, 2027-02-08",
    "2026-12-01 to 2026-12-03, 2026-12-01, 2026-12-03",
    "friday and saturday, 2026-11-27, 2026-11-28",
    "in december, 2026-12-01, 2026-12-31",
  })
  void spans_are_read_relative_to_today(String text, LocalDate from, LocalDate until) {
    assertThat(read(text)).contains(Optional.of(new DateSpan(from, until)));
  }

  @ParameterizedTest
  @CsvSource({"12月5日到12月1日", "12月30日到12月32日", "2月30日到3月1日", "5 dec to 1 dec"})
  void days_that_do_not_exist_or_run_backwards_are_recognised_as_such(String text) {
    assertThat(read(text)).contains(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({"30-50人", "14点到18点", "300万到500万", "from start to end"})
  void other_spans_are_no_dates(String text) {
    assertThat(read(text)).isEmpty();
  }

  private static Optional<Optional<DateSpan>> read(String text) {
    return new DateSpans(China.MONDAY, Optional.empty(), China.CALENDAR)
        .find(text)
        .map(Found::value);
  }
}
