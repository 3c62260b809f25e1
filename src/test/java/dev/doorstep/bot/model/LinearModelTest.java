package dev.doorstep.bot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinearModelTest {
  private static final List<Example> EXAMPLES =
      List.of(
          new Example("我们想贷款300万", "finance"),
          new Example("公司资金周转有点紧张", "finance"),
          new Example("We need a loan of 3 million", "finance"),
          new Example("our working capital is tight", "finance"),
          new Example("班车几点发车", "transport"),
          new Example("地铁口能不能加一班接驳车", "transport"),
          new Example("When does the shuttle leave?", "transport"),
          new Example("a bus from the metro station please", "transport"),
          new Example("空调坏了没人修", "building"),
          new Example("电梯又停了", "building"),
          new Example("The lift is broken again", "building"),
          new Example("air conditioning does not cool", "building"));

  private final LinearModel model = LinearModel.train(EXAMPLES, List.of());

  @Test
  void a_text_it_was_not_taught_finds_its_label_in_both_languages() {
    assertThat(labelOf("想找银行贷款")).isEqualTo("finance");
    assertThat(labelOf("is there a loan for us")).isEqualTo("finance");
    assertThat(labelOf("末班接驳车是几点")).isEqualTo("transport");
    assertThat(labelOf("shuttles to the metro")).isEqualTo("transport");
    assertThat(labelOf("三楼電梯壞了")).isEqualTo("building");
    assertThat(labelOf("the LIFTS are not working")).isEqualTo("building");
  }

  @Test
  void the_same_examples_give_the_same_model_to_the_last_bit() {
    LinearModel again = LinearModel.train(EXAMPLES, List.of());

    assertThat(again.judge("shuttle loan 电梯").scores())
        .containsExactly(model.judge("shuttle loan 电梯").scores());
  }

  @Test
  void labels_are_sorted_and_the_verdict_follows_them() {
    Verdict verdict = model.judge("电梯停了");

    assertThat(model.labels()).containsExactly("building", "finance", "transport");
    assertThat(verdict.best()).isZero();
    assertThat(verdict.scores()).hasSize(3);
    assertThat(verdict.probabilities()[0] + verdict.probabilities()[1] + verdict.probabilities()[2])
        .isBetween(0.9999f, 1.0001f);
  }

  @Test
  void words_never_seen_make_it_unsure() {
    assertThat(model.judge("The lift is broken again!").unseen()).isZero();
    assertThat(model.judge("电梯又停了").unseen()).isZero();
    assertThat(model.judge("the lift is zxqv").unseen()).isEqualTo(3.0 / 9);
    assertThat(model.judge("zxqv qqq").confidence())
        .isLessThan(model.judge("the lift is broken").confidence());
  }

  @Test
  void a_text_without_words_is_judged_and_nothing_in_it_was_seen() {
    assertThat(model.judge("").unseen()).isEqualTo(1);
    assertThat(model.judge("🔥🔥 ???").unseen()).isEqualTo(1);
    assertThat(model.judge("").confidence()).isNegative();
  }

  @Test
  void it_tells_which_words_led_to_a_label() {
    List<Contribution> why =
        model.contributions(Features.of("Is the shuttle late?"), "transport", 3);

    assertThat(why).hasSize(3);
    assertThat(why.get(0).feature()).contains("shuttle");
    assertThat(why.get(0).weight()).isPositive();
    assertThat(model.contributions(Features.of("三楼的电梯呢"), "building", 2).get(0).feature())
        .isEqualTo("电梯");
    assertThat(model.contributions(Features.of("shuttle"), "no such label", 3)).isEmpty();
  }

  @Test
  void one_label_is_always_the_one() {
    LinearModel single = LinearModel.train(List.of(new Example("hello", "greeting")), List.of());

    assertThat(single.judge("anything").best()).isZero();
    assertThat(single.judge("anything").probabilities()).containsExactly(1f);
  }

  @Test
  void what_one_english_word_taught_holds_for_those_of_like_meaning() {
    assertThat(labelOf("elevator")).isEqualTo("building");
    assertThat(labelOf("mortgage")).isEqualTo("finance");
    assertThat(model.contributions(Features.of("the mortgage"), "finance", 1).get(0).feature())
        .isEqualTo("mortgage");
  }

  @Test
  void a_phrase_has_a_meaning_of_its_own() {
    LinearModel taught =
        LinearModel.train(
            List.of(
                new Example("blackout", "lights"),
                new Example("less", "price"),
                new Example("leak", "water")),
            List.of());

    assertThat(taught.labels().get(taught.judge("power cut").best())).isEqualTo("lights");
    assertThat(taught.labels().get(taught.judge("cut").best())).isEqualTo("price");
    assertThat(taught.contributions(Features.of("power cut"), "lights", 1).get(0).feature())
        .isEqualTo("power cut");
  }

  @Test
  void the_names_of_the_labels_are_examples_too() {
    LinearModel named =
        LinearModel.train(
            Example.withNames(
                List.of(
                    new Example("where is it", "card_arrival"),
                    new Example("I forgot it", "change_pin"))),
            List.of());

    assertThat(named.labels().get(named.judge("my card").best())).isEqualTo("card_arrival");
    assertThat(named.labels().get(named.judge("another pin").best())).isEqualTo("change_pin");
  }

  @Test
  void more_labels_than_a_group_learns_at_once_are_all_learned() {
    List<Example> many =
        IntStream.range(0, 150)
            .mapToObj(i -> new Example(Character.toString('가' + i), "label " + i))
            .toList();

    LinearModel taught = LinearModel.train(many, List.of());

    assertThat(many)
        .allSatisfy(
            e ->
                assertThat(taught.labels().get(taught.judge(e.text()).best()))
                    .isEqualTo(e.label()));
  }

  @Test
  void nothing_to_learn_from_is_said_so() {
    assertThatThrownBy(() -> LinearModel.train(List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one example");
  }

  private String labelOf(String text) {
    return model.labels().get(model.judge(text).best());
  }
}
