package dev.doorstep.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormaliserTest {
  @Test
  void full_width_and_traditional_and_capitals_become_one_form() {
    assertThat(Normaliser.normalise("　申請１２月　外擺\n\tE-Sports’ Ｗｉ－Ｆｉ "))
        .isEqualTo("申请12月 外摆 e sports' wi fi");
  }

  @Test
  void normalising_twice_changes_nothing() {
    String once = Normaliser.normalise("ＡＢＣ－def 貸款貼息！");

    assertThat(Normaliser.normalise(once)).isEqualTo(once);
  }

  @Test
  void the_script_is_han_if_any_character_is_and_mail_addresses_do_not_count() {
    assertThat(Script.of("我要办 wifi")).isEqualTo(Script.HAN);
    assertThat(Script.of("Hello")).isEqualTo(Script.LATIN);
    assertThat(Script.of("2026-12-01, 30 🔥")).isEqualTo(Script.NEITHER);
    assertThat(Script.of("a@b.cn")).isEqualTo(Script.NEITHER);
  }
}
