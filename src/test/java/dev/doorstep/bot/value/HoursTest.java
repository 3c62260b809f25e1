package dev.doorstep.bot.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {
  @ParameterizedTest
  @CsvSource({
    "下午2点到6点, 14:00–18:00",
    "14:00-18:00, 14:00–18:00",
    "14点到20点, 14:00–20:00",
    "早上9点半到中午12点, 09:30–12:00",
    "上午十点到晚上八点, 10:00–20:00",
    "10点到6点, 10:00–18:00",
    "晚上10点到2点, 22:00–02:00",
    "2点到6点, 14:00–18:00",
    "from 10am until 10pm, 10:00–22:00",
    "2 to 6pm, 14:00–18:00",
    "2pm to 8pm, 14:00–20:00",
    "9:30 am - 5 pm, 09:30–17:00",
    "10-22, 10:00–22:00",
    "全天, 09:00–21:00",
    "下午, 13:00–18:00",
    "in the evening, 18:00–22:00",
    "下午3点, 15:00",
    "19:30, 19:30",
    "noon, 12:00",
  })
  void hours_are_read_as_people_say_them(String text, String expected) {
    assertThat(Hours.find(text, true)).map(f -> f.value().toString()).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"30-50人", "12月1日到3日", "300万", "我们下午有活动", "25:70"})
  void other_numbers_are_no_hours_in_a_longer_message(String text) {
    assertThat(Hours.find(text, false)).isEmpty();
  }
}
