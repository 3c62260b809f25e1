package dev.doorstep.bot.proof;

import dev.doorstep.bot.model.Example;
import dev.doorstep.bot.model.LinearModel;
import dev.doorstep.bot.model.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How well a model puts texts under labels, and how well its confidence tells what belongs to none.
 *
 * @param accuracy share of in-scope texts under their label, without any threshold
 * @param macroF1 mean over the labels of the harmonic mean of precision and recall
 * @param auroc chance that a text in scope is judged with more confidence than one out of scope;
 *     not a number without any
 * @param threshold confidence that 95 % of held-back training texts reach
 * @param kept share of in-scope texts that reach it
 * @param oosRecall share of out-of-scope texts that stay below it
 */
public record ModelEvaluation(
    int labels,
    int messages,
    double accuracy,
    double macroF1,
    int outOfScope,
    double auroc,
    double threshold,
    double kept,
    double oosRecall,
    List<Miss> misses) {
  private static final double KEPT = 0.95;
  private static final int FOLDS = 5;

  /** Beyond so many examples one fold holds back enough. */
  private static final int MANY = 5000;

  /** A text under another label. */
  public record Miss(String text, String label, String got, double confidence) {}

  /** Trains a model from labelled texts; a label's name says what it is about and counts too. */
  public static LinearModel train(List<Example> texts) {
    return LinearModel.train(Example.withNames(texts), List.of());
  }

  /**
   * @param train what the model was trained from, to choose the threshold from parts held back
   */
  public static ModelEvaluation of(
      LinearModel model, List<Example> train, List<Example> test, List<String> oos) {
    ConfusionMatrix matrix = new ConfusionMatrix();
    List<Miss> misses = new ArrayList<>();
    double[] inside = new double[test.size()];
    for (int i = 0; i < inside.length; i++) {
      Example example = test.get(i);
      Verdict verdict = model.judge(example.text());
      String got = model.labels().get(verdict.best());
      inside[i] = verdict.confidence();
      matrix.add(example.label(), got);
      if (!got.equals(example.label())) {
        misses.add(new Miss(example.text(), example.label(), got, inside[i]));
      }
    }
    double[] outside = oos.stream().mapToDouble(text -> model.judge(text).confidence()).toArray();
    double threshold = threshold(heldBack(train));
    return new ModelEvaluation(
        model.labels().size(),
        test.size(),
        1 - (double) misses.size() / test.size(),
        macroF1(matrix),
        oos.size(),
        auroc(inside, outside),
        threshold,
        1 - below(inside, threshold),
        below(outside, threshold),
        misses);
  }

  /** The confidence that all but five in a hundred reach. */
  static double threshold(double[] confidences) {
    double[] sorted = confidences.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[(int) Math.floor((1 - KEPT) * sorted.length)];
  }

  static double below(double[] confidences, double threshold) {
    return confidences.length == 0
        ? Double.NaN
        : (double) Arrays.stream(confidences).filter(c -> c < threshold).count()
            / confidences.length;
  }

  /** By ranks; ties count half. */
  static double auroc(double[] inside, double[] outside) {
    double[] out = outside.clone();
    Arrays.sort(out);
    double won = 0;
    for (double confidence : inside) {
      int lower = rank(out, confidence, false);
      won += lower + (rank(out, confidence, true) - lower) / 2.0;
    }
    return won / ((double) inside.length * out.length);
  }

  /** How many are smaller, or not larger, than the value. */
  private static int rank(double[] sorted, double value, boolean orEqual) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value || orEqual && sorted[middle] == value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  static double macroF1(ConfusionMatrix matrix) {
    Set<String> labels = new TreeSet<>(matrix.expected());
    Map<String, Integer> given = new HashMap<>();
    for (String expected : matrix.expected()) {
      matrix.got().forEach(got -> given.merge(got, matrix.count(expected, got), Integer::sum));
    }
    return labels.stream()
        .mapToDouble(
            label ->
                2.0
                    * matrix.count(label, label)
                    / (matrix.total(label) + given.getOrDefault(label, 0)))
        .average()
        .orElse(Double.NaN);
  }

  /** Confidences of training texts, judged by models that have not seen them. */
  private static double[] heldBack(List<Example> train) {
    int folds = train.size() > MANY ? 1 : FOLDS;
    List<Double> confidences = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      Map<String, Integer> seen = new HashMap<>();
      List<Example> learnt = new ArrayList<>();
      List<Example> held = new ArrayList<>();
      for (Example example : train) {
        int number = seen.merge(example.label(), 1, Integer::sum);
        (number % FOLDS == fold ? held : learnt).add(example);
      }
      if (!learnt.isEmpty()) {
        LinearModel model = train(learnt);
        held.forEach(example -> confidences.add(model.judge(example.text()).confidence()));
      }
    }
    return confidences.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
