package dev.doorstep.bot.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloorTest {
  @ParameterizedTest
  @CsvSource({
    "12楼, 12F",
    "三层, 3F",
    "十二楼, 12F",
    "我们在A座8层, 8F",
    "12f, 12F",
    "b1, B1",
    "b2层, B2",
    "地下一层, B1",
    "负二楼, B2",
    "地下车库负1层, B1",
    "大堂, 1F",
    "首层, 1F",
    "12楼1203室, 12F 1203",
    "3rd floor, 3F",
    "the 12th floor, 12F",
    "floor 7, 7F",
    "level 15, 15F",
    "ground floor, 1F",
    "second floor, 2F",
    "basement, B1",
    "basement 2, B2",
    "12f 1203, 12F 1203",
  })
  void floors_are_read_as_people_say_them(String text, String expected) {
    assertThat(Floor.find(text)).map(f -> f.value().toString()).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"1203, 12F 1203", "803室, 8F 803", "a1203, 12F A1203"})
  void a_room_tells_its_floor(String text, String expected) {
    assertThat(Floor.ofRoom(text)).map(f -> f.value().toString()).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"300万", "12月1日", "999楼", "楼上", "5号楼", "13812345678"})
  void other_numbers_are_no_floors(String text) {
    assertThat(Floor.find(text)).isEmpty();
  }
}
