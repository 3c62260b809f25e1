package dev.doorstep.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WidthTest {
  @Test
  void chinese_takes_two_columns() {
    assertThat(Width.of("外摆 stall")).isEqualTo(10);
    assertThat(Width.of("，。（）")).isEqualTo(8);
    assertThat(Width.of("e\u0301")).isEqualTo(1);
  }

  @Test
  void a_text_is_cut_to_the_columns_there_are() {
    assertThat(Width.cut("东广场摆摊", 10)).isEqualTo("东广场摆摊");
    assertThat(Width.cut("东广场摆摊", 9)).isEqualTo("东广场摆…");
    assertThat(Width.cut("东广场摆摊", 6)).isEqualTo("东广…");
    assertThat(Width.cut("a\n b", 20)).isEqualTo("a ⏎ b");
  }
}
