package dev.doorstep.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  private static List<String> marked(String text, String typed) {
    Excerpt excerpt = Excerpt.of(text, Words.of(typed));
    return excerpt.hits().stream()
        .map(hit -> excerpt.text().substring(hit.from(), hit.to()))
        .toList();
  }

  @Test
  void every_word_is_marked_where_it_stands() {
    assertThat(marked("地下停车场怎么收费，停车要多少钱", "停车 收费")).containsExactly("停车", "收费", "停车");
  }

  @Test
  void the_text_keeps_its_own_signs() {
    assertThat(marked("请到ＡＢＣ大厦，😀ABC", "abc")).containsExactly("ＡＢＣ", "ABC");
  }

  @Test
  void words_that_overlap_are_one_mark() {
    assertThat(marked("停车场", "停车 车场")).containsExactly("停车场");
  }

  @Test
  void a_long_text_is_cut_around_the_first_hit() {
    Excerpt excerpt = Excerpt.of("很".repeat(200) + "停车" + "长".repeat(200), Words.of("停车"));

    assertThat(excerpt.text()).startsWith("…很").endsWith("长…").hasSize(122);
    assertThat(excerpt.hits()).containsExactly(new Excerpt.Hit(25, 27));
  }

  @Test
  void no_character_is_cut_in_two() {
    String emoji = "😀".repeat(200);
    Excerpt excerpt = Excerpt.of("a" + emoji + "停车" + emoji, Words.of("停车"));

    assertThat(excerpt.text().codePoints().filter(point -> point < 0x10000).toArray())
        .containsExactly('…', '停', '车', '…');
  }

  @Test
  void nothing_found_shows_the_beginning() {
    assertThat(Excerpt.of("别的\n事", Words.of("停车"))).isEqualTo(new Excerpt("别的 事", List.of()));
  }
}
