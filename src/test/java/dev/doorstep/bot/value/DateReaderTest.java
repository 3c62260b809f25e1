package dev.doorstep.bot.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @CsvSource({
    "今天, 2026-11-23",
    "昨天, 2026-11-22",
    "yesterday, 2026-11-22",
    "明天下午, 2026-11-24",
    "后天, 2026-11-25",
    "大后天, 2026-11-26",
    "三天后, 2026-11-26",
    "周三, 2026-11-25",
    "这周五, 2026-11-27",
    "下周三, 2026-12-02",
    "下下周一, 2026-12-07",
    "星期天, 2026-11-29",
    "12月1日, 2026-12-01",
    "十二月一号, 2026-12-01",
    "12月31号, 2026-12-31",
    "二十五号, 2026-11-25",
    "15号, 2026-12-15",
    "下个月3号, 2026-12-03",
    "明年1月5日, 2027-01-05",
    "1月5日, 2027-01-05",
    "2026-12-01, 2026-12-01",
    "2026年12月1日, 2026-12-01",
    "2026/12/1, 2026-12-01",
    "20261201, 2026-12-01",
    "12/1, 2026-12-01",
    "25/12, 2026-12-25",
    "tomorrow, 2026-11-24",
    "the day after tomorrow, 2026-11-25",
    "friday, 2026-11-27",
    "next friday, 2026-12-04",
    "on wednesday, 2026-11-25",
    "dec 1, 2026-12-01",
    "december 1st, 2026-12-01",
    "1 december, 2026-12-01",
    "1st of december 2027, 2027-12-01",
    "the 15th, 2026-12-15",
    "in 3 days, 2026-11-26",
    "我们想12月1日在东广场摆摊, 2026-12-01",
    "11月1日, 2026-11-01",
  })
  void dates_are_read_relative_to_today(String text, LocalDate expected) {
    assertThat(read(text, Optional.empty())).contains(Optional.of(expected));
  }

  @ParameterizedTest
  @CsvSource({"2月30日", "2026-02-30", "31 november", "13月1日", "feb 30"})
  void a_day_that_does_not_exist_is_recognised_as_such(String text) {
    assertThat(read(text, Optional.empty())).contains(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "30人",
    "300万",
    "14点到18点",
    "3号楼",
    "5楼",
    "we need 5 desks",
    "13812345678",
    "1.5亿",
    "mary may come"
  })
  void other_numbers_are_no_dates(String text) {
    assertThat(read(text, Optional.empty())).isEmpty();
  }

  @Test
  void a_corrected_day_stays_in_the_month_of_the_corrected_date() {
    assertThat(read("是15号", Optional.of(LocalDate.of(2027, 1, 5))))
        .contains(Optional.of(LocalDate.of(2027, 1, 15)));
  }

  private static Optional<Optional<LocalDate>> read(String text, Optional<LocalDate> near) {
    return new DateReader(MONDAY, near).find(text).map(Found::value);
  }
}
