package dev.doorstep.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.platform.Problem;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagsTest {
  @Test
  void a_tag_is_there_once_however_it_is_written() {
    Tags.Change change = Tags.change(List.of("VIP"), List.of("ｖｉｐ", " 待  核 "), List.of());

    assertThat(change.tags()).containsExactly("VIP", "待 核");
    assertThat(change.note()).isEqualTo("+待 核");
  }

  @Test
  void what_is_taken_away_and_put_on_is_told_in_one_line() {
    assertThat(Tags.change(List.of("甲", "乙"), List.of("丙"), List.of("乙", "丁")))
        .isEqualTo(new Tags.Change(List.of("甲", "丙"), "+丙 −乙"));
  }

  @Test
  void nothing_new_says_nothing() {
    assertThat(Tags.change(List.of("甲"), List.of("甲"), List.of("乙")).note()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\u0000b", "a\u202eb", "1234567890123456789012345678901"})
  void what_cannot_be_read_is_no_tag(String tag) {
    assertThatThrownBy(() -> Tags.change(List.of(), List.of(tag), List.of()))
        .isInstanceOf(Problem.class);
  }

  @Test
  void ten_are_enough() {
    List<String> ten = IntStream.range(0, 10).mapToObj(i -> "t" + i).toList();
    assertThatThrownBy(() -> Tags.change(ten, List.of("more"), List.of()))
        .isInstanceOf(Problem.class);
    assertThat(Tags.change(ten, List.of("more"), List.of("t0")).tags()).hasSize(10);
  }
}
