package dev.doorstep.bot.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.doorstep.bot.model.Example;
import dev.doorstep.bot.model.LinearModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelEvaluationTest {
  private static final List<Example> TRAIN =
      List.of(
          new Example("we need a bank loan", "finance"),
          new Example("a loan of one million", "finance"),
          new Example("贷款100万", "finance"),
          new Example("the lift is broken", "building"),
          new Example("please repair our lift", "building"),
          new Example("电梯坏了", "building"));

  @Test
  void accuracy_counts_texts_under_their_label_and_the_others_are_named() {
    LinearModel model = ModelEvaluation.train(TRAIN);

    ModelEvaluation measured =
        ModelEvaluation.of(
            model,
            TRAIN,
            List.of(
                new Example("a bank loan please", "finance"),
                new Example("lift repair", "building"),
                new Example("电梯坏", "building"),
                new Example("a loan for the lift repair, broken lift", "finance")),
            List.of("qqq zzz xxx"));

    assertThat(measured.accuracy()).isEqualTo(0.75);
    assertThat(measured.misses()).singleElement().matches(m -> m.got().equals("building"));
    assertThat(measured.macroF1()).isCloseTo((2.0 / 3 + 0.8) / 2, within(1e-9));
    assertThat(measured.auroc()).isEqualTo(1);
  }

  @Test
  void the_name_of_a_label_is_learnt_too() {
    LinearModel model =
        ModelEvaluation.train(
            List.of(new Example("hello", "exchange_rate"), new Example("bye", "lost_luggage")));

    assertThat(model.labels().get(model.judge("my luggage").best())).isEqualTo("lost_luggage");
    assertThat(model.labels().get(model.judge("rate").best())).isEqualTo("exchange_rate");
  }

  @Test
  void the_area_under_the_curve_is_the_chance_to_rank_in_scope_higher() {
    assertThat(ModelEvaluation.auroc(new double[] {3, 4}, new double[] {1, 2})).isEqualTo(1);
    assertThat(ModelEvaluation.auroc(new double[] {1, 2}, new double[] {3, 4})).isZero();
    assertThat(ModelEvaluation.auroc(new double[] {1, 3}, new double[] {2})).isEqualTo(0.5);
    assertThat(ModelEvaluation.auroc(new double[] {2, 2}, new double[] {2})).isEqualTo(0.5);
  }

  @Test
  void the_threshold_keeps_95_in_a_hundred() {
    double[] confidences = new double[100];
    for (int i = 0; i < 100; i++) {
      confidences[i] = i;
    }

    double threshold = ModelEvaluation.threshold(confidences);

    assertThat(ModelEvaluation.below(confidences, threshold)).isEqualTo(0.05);
  }
}
