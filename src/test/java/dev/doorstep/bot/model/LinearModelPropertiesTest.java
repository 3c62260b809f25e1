package dev.doorstep.bot.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LinearModelPropertiesTest {
  private static final List<Example> EXAMPLES =
      List.of(
          new Example("我们想贷款300万", "finance"),
          new Example("We need a loan of 3 million", "finance"),
          new Example("电梯又停了", "building"),
          new Example("The lift doesn't work", "building"),
          new Example("", "nothing"));

  private static final LinearModel MODEL = LinearModel.train(EXAMPLES, List.of("请问"));

  @Property
  void any_text_is_judged_and_explained(@ForAll("texts") String text) {
    Verdict verdict = MODEL.judge(text);

    assertThat(verdict.unseen()).isBetween(0.0, 1.0);
    assertThat(verdict.confidence()).isBetween(-1.0, 1.0);
    for (float score : verdict.scores()) {
      assertThat(score).isFinite();
    }
    assertThat(MODEL.contributions(Features.of(text), MODEL.labels().get(verdict.best()), 5))
        .allSatisfy(reason -> assertThat(reason.feature()).isNotBlank())
        .hasSizeLessThanOrEqualTo(5);
  }

  @Property
  void the_same_text_gets_the_same_verdict_from_a_model_trained_anew(@ForAll("texts") String text) {
    LinearModel again = LinearModel.train(EXAMPLES, List.of("请问"));

    assertThat(again.judge(text).scores()).containsExactly(MODEL.judge(text).scores());
  }

  @Property
  void any_text_can_be_learned(@ForAll("texts") String text) {
    LinearModel model =
        LinearModel.train(
            List.of(new Example(text, "odd"), new Example("loan", "finance")), List.of(text));

    assertThat(model.judge(text).scores()[model.labels().indexOf("odd")]).isFinite();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(3000),
        Arbitraries.strings()
            .withChars('电', '梯', '貸', '款', '3', '０', ' ', '-', '\'', 'a', 't', '。', 'ﷺ')
            .withChars('\ud83d', '\udd25', '\u0301', '\u0000', '\u200b', 'é', 'カ', '한')
            .ofMaxLength(60),
        Arbitraries.of("", "'", "t't't", "ﷺ".repeat(1200), "3".repeat(5000), "\ud83d"));
  }
}
