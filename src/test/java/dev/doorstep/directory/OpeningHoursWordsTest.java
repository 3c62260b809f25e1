package dev.doorstep.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MON-FRI 09:00-17:30|周一至周五09:00–17:30|Monday to Friday 09:00–17:30",
        "MON-FRI 09:00-12:00,13:30-17:30; SAT 09:00-12:00"
            + "|周一至周五09:00–12:00、13:30–17:30，周六09:00–12:00"
            + "|Monday to Friday 09:00–12:00, 13:30–17:30; Saturday 09:00–12:00",
        "MON-SUN 00:00-24:00|每天全天|every day, all day",
        "MON-SUN 08:00-20:00|每天08:00–20:00|every day 08:00–20:00",
        "TUE,THU 09:00-10:00|周二09:00–10:00，周四09:00–10:00|Tuesday 09:00–10:00; Thursday 09:00–10:00"
      })
  void a_week_is_said_in_both_languages(String written, String zh, String en) {
    assertThat(OpeningHours.parse(written).words()).isEqualTo(new Bilingual(zh, en));
  }
}
