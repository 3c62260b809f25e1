package dev.doorstep.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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

  @Property
  void normalising_any_text_twice_changes_nothing(@ForAll String text) {
    String once = Normaliser.normalise(text);

    assertThat(Normaliser.normalise(once)).isEqualTo(once);
  }

  @Test
  void what_cannot_be_seen_does_not_part_what_belongs_together() {
    assertThat(Normaliser.normalise("e\u200b\u0301 wi-\ufefffi lo\u0000an"))
        .isEqualTo("é wi fi loan");
  }

  @Test
  void every_traditional_character_of_a_message_becomes_simplified() {
    assertThat(Normaliser.normalise("電梯壞咗，請盡快維修；籲請帳戶審覈，臺灣鬱金香龜裂"))
        .isEqualTo("电梯坏咗,请尽快维修;吁请账户审核,台湾郁金香龟裂");
  }

  @Test
  void the_script_is_han_if_any_character_is_and_mail_addresses_do_not_count() {
    assertThat(Script.of("我要办 wifi")).isEqualTo(Script.HAN);
    assertThat(Script.of("Hello")).isEqualTo(Script.LATIN);
    assertThat(Script.of("2026-12-01, 30 🔥")).isEqualTo(Script.NEITHER);
    assertThat(Script.of("a@b.cn")).isEqualTo(Script.NEITHER);
  }
}
