package dev.doorstep.bot.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTest {

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
    "下周三下午, 2026-12-02",
    "10月1日, 2026-10-01",
    "月底, 2026-11-30",
    "本月底, 2026-11-30",
    "下个月初, 2026-12-01",
    "下月底, 2026-12-31",
    "下个月中旬, 2026-12-15",
    "12月底, 2026-12-31",
    "12月中旬搞活动, 2026-12-15",
    "年底, 2026-12-31",
    "年初, 2027-01-01",
    "明年年初, 2027-01-01",
    "两周后, 2026-12-07",
    "2个星期之后, 2026-12-07",
    "半个月后, 2026-12-08",
    "一个月后, 2026-12-23",
    "再过三天, 2026-11-26",
    "上周五, 2026-11-20",
    "3天前, 2026-11-20",
    "周末, 2026-11-28",
    "下周末, 2026-12-05",
    "下周初, 2026-11-30",
    "下个月的15号, 2026-12-15",
    "明年的3月5日, 2027-03-05",
    "后年5月1日, 2028-05-01",
    "next friday 3pm, 2026-12-04",
    "end of month, 2026-11-30",
    "the end of this month, 2026-11-30",
    "end of next month, 2026-12-31",
    "early next month, 2026-12-01",
    "mid december, 2026-12-15",
    "beginning of january, 2027-01-01",
    "year end, 2026-12-31",
    "by the end of the year, 2026-12-31",
    "in two weeks, 2026-12-07",
    "in a week, 2026-11-30",
    "two weeks from now, 2026-12-07",
    "in a month, 2026-12-23",
    "in a fortnight, 2026-12-07",
    "3 days ago, 2026-11-20",
    "last friday, 2026-11-20",
    "wednesday next week, 2026-12-02",
    "next week on wednesday, 2026-12-02",
    "this weekend, 2026-11-28",
    "next weekend, 2026-12-05",
    "the first of december, 2026-12-01",
    "the 15th of next month, 2026-12-15",
    "12/24/2026, 2026-12-24",
    "24.12.2026, 2026-12-24",
    "tmr, 2026-11-24",
  })
  void dates_are_read_relative_to_today(String text, LocalDate expected) {
    assertThat(read(text, Optional.empty())).contains(Optional.of(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "元旦, 2027-01-01",
    "春节, 2027-02-06",
    "除夕那天, 2027-02-05",
    "国庆节, 2027-10-01",
    "今年国庆, 2026-10-01",
    "2026年春节, 2026-02-17",
    "明年中秋, 2027-09-15",
    "national day, 2027-10-01",
    "new year's day, 2027-01-01",
    "spring festival, 2027-02-06",
    "chinese new year, 2027-02-06",
    "dragon boat festival 2027, 2027-06-09",
    "元旦后第一个工作日, 2027-01-04",
    "元旦前最后一个工作日, 2026-12-31",
    "节后, 2027-01-04",
    "春节后第二个工作日, 2027-02-10",
    "下一个工作日, 2026-11-24",
    "三个工作日后, 2026-11-26",
    "5个工作日之后, 2026-11-30",
    "下个月第一个工作日, 2026-12-01",
    "本月最后一个工作日, 2026-11-30",
    "next working day, 2026-11-24",
    "in three business days, 2026-11-26",
    "5 working days from now, 2026-11-30",
    "first working day after new year's day, 2027-01-04",
    "the last working day before spring festival, 2027-02-04",
    "first working day of next month, 2026-12-01",
    "last business day of the month, 2026-11-30",
    "after the national day holiday, 2027-10-04",
  })
  void holidays_and_working_days_are_dates(String text, LocalDate expected) {
    assertThat(read(text, Optional.empty())).contains(Optional.of(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "国庆后第一个工作日, 2026-10-08",
    "国庆节后, 2026-10-08",
    "国庆前最后一个工作日, 2026-09-30",
    "下一个工作日, 2026-09-20",
    "first working day after national day, 2026-10-08",
  })
  void days_that_were_exchanged_count_as_the_state_council_said(String text, LocalDate expected) {
    LocalDate saturday = LocalDate.of(2026, 9, 19);
    DateReader reader = new DateReader(saturday, Optional.empty(), China.CALENDAR);

    assertThat(reader.find(text).map(Found::value)).contains(Optional.of(expected));
  }

  @ParameterizedTest
  @CsvSource({"下周", "下个月", "12月份", "明年", "next week", "next month", "in december", "soon", "最近"})
  void a_week_or_a_month_leaves_the_day_open(String text) {
    assertThat(read(text, Optional.empty())).isEmpty();
    assertThat(DateReader.vague(text)).isTrue();
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
    "mary may come",
    "清明路12号楼",
    "12月中心广场",
    "在二楼月台",
    "两个月工资",
    "the weekday menu",
    "十分满意",
    "一周三次保洁",
    "每周三的班车",
    "新年活动",
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
    return new DateReader(China.MONDAY, near, China.CALENDAR).find(text).map(Found::value);
  }
}
