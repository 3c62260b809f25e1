package dev.doorstep.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.platform.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  @Test
  void chinese_is_looked_for_by_pairs_and_latin_by_threes() {
    assertThat(Words.of("停车场").pieces(List.of())).isEqualTo("'停车' & '车场'");
    assertThat(Words.of("Shuttle").pieces(List.of()))
        .isEqualTo("'shu' & 'hut' & 'utt' & 'ttl' & 'tle'");
    assertThat(Words.of("A座3楼").pieces(List.of())).isEqualTo("'a座' & '座3' & '3楼'");
    assertThat(Words.of("AI楼").pieces(List.of())).isEqualTo("'ai' & 'i楼'");
  }

  @Test
  void two_latin_letters_may_begin_any_piece() {
    assertThat(Words.of("5G").pieces(List.of())).isEqualTo("'5g':*");
  }

  @Test
  void communities_are_pieces_too() {
    assertThat(Words.of("停车").pieces(List.of("huijin", "xintiandi")))
        .isEqualTo("'停车' & ('@huijin' | '@xintiandi')");
  }

  @Test
  void full_width_and_capital_letters_are_folded() {
    assertThat(Words.of("ＸＴＤ　Park").each()).containsExactly("xtd", "park");
  }

  @ParameterizedTest
  @ValueSource(strings = {"13800001111", "138 0000 1111", "138-0000-1111", "+86 13800001111"})
  void a_telephone_number_may_be_written_in_groups(String typed) {
    assertThat(Words.of(typed).each()).containsExactly("13800001111");
  }

  @Test
  void one_character_counts_beside_a_longer_word_only() {
    assertThat(Words.of("停车 费").pieces(List.of())).isEqualTo("'停车'");
    assertThat(Words.of("停车 费").each()).containsExactly("停车", "费");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "停", "a", "%", "😀", "停 a %", "　"})
  void too_little_to_look_for_is_refused(String typed) {
    assertThatThrownBy(() -> Words.of(typed)).isInstanceOf(Problem.class);
  }

  @Test
  void what_is_very_long_is_refused() {
    assertThat(Words.of("停车".repeat(50)).each()).hasSize(1);
    assertThatThrownBy(() -> Words.of("停车".repeat(50) + "场")).isInstanceOf(Problem.class);
  }

  @Test
  void signs_with_a_meaning_in_the_index_are_only_signs() {
    assertThat(Words.of("a'\\:*").pieces(List.of())).isEqualTo("'a''\\\\' & '''\\\\:' & '\\\\:*'");
  }
}
