package dev.doorstep.bot.model;

import dev.doorstep.bot.text.Normaliser;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A linear text classifier, trained from examples. Immutable, and deterministic: the same examples
 * in the same order give the same model, bit for bit.
 */
public final class LinearModel {
  private static final int LONGEST_TEXT = 1000;

  /** The score of every label before anything is read: most texts are of other labels. */
  private static final float UNTOLD = -1;

  private static final int MOST_WEIGHTS = Integer.MAX_VALUE - 8;
  private static final float SHARPNESS = 3;

  private final List<String> labels;
  private final Weights weights;
  private final float[] matrix;
  private final Concepts concepts;

  private LinearModel(List<String> labels, Weights weights, float[] matrix, Concepts concepts) {
    this.labels = labels;
    this.weights = weights;
    this.matrix = matrix;
    this.concepts = concepts;
  }

  /**
   * @param examples at least one
   * @param background texts of the same people without a label; they only tell common words from
   *     rare ones
   * @throws IllegalArgumentException when there is no example, or far too many
   */
  public static LinearModel train(
      List<Example> examples, List<String> background, Concepts concepts) {
    if (examples.isEmpty()) {
      throw new IllegalArgumentException(
          "There is nothing to learn from: give at least one example with its label.");
    }
    List<Features> read = examples.stream().map(e -> read(e.text(), concepts)).toList();
    Weights weights =
        Weights.of(read, background.stream().map(text -> read(text, concepts)).toList());
    List<String> labels =
        List.copyOf(new TreeSet<>(examples.stream().map(Example::label).toList()));
    if ((long) labels.size() * weights.count() > MOST_WEIGHTS) {
      throw new IllegalArgumentException(
          "%d labels with %d different features are too many to learn: give fewer labels or texts."
              .formatted(labels.size(), weights.count()));
    }
    int[] numbers =
        examples.stream().mapToInt(e -> Arrays.binarySearch(labels.toArray(), e.label())).toArray();
    float[] matrix =
        Training.train(
            read.stream().map(weights::weigh).toList(), numbers, labels.size(), weights.count());
    return new LinearModel(labels, weights, matrix, concepts);
  }

  /** All labels, sorted. */
  public List<String> labels() {
    return labels;
  }

  /** Any text, of any length and script. Only the first 1,000 characters are read. */
  public Verdict judge(String text) {
    Vector vector = weights.weigh(read(text, concepts));
    float[] scores = new float[labels.size()];
    score(matrix, scores.length, vector, scores);
    int best = 0;
    for (int label = 1; label < scores.length; label++) {
      best = scores[label] > scores[best] ? label : best;
    }
    return new Verdict(scores, softmax(scores, best), vector.unseen(), best);
  }

  /**
   * Why a text was given a label: the words, phrases, Han characters and concepts that speak for
   * it, strongest first. What pieces of a word add is counted with the word.
   *
   * @return none for a label the model does not know
   */
  public List<Contribution> contributions(String text, String label, int most) {
    int number = labels.indexOf(label);
    if (number < 0) {
      return List.of();
    }
    Features features = read(text, concepts);
    Vector vector = weights.weigh(features);
    Map<Integer, Double> byId = new HashMap<>();
    for (int i = 0; i < vector.ids().length; i++) {
      int id = vector.ids()[i];
      byId.put(id, (double) vector.values()[i] * matrix[id * labels.size() + number]);
    }
    double[] added = new double[features.count()];
    for (int i = 0; i < added.length; i++) {
      Double weight = byId.remove(weights.id(features.key(i))); // a repeated feature counts once
      added[i] = weight == null ? 0 : weight;
    }
    return new Reasons(features, added).strongest(most);
  }

  private static Features read(String text, Concepts concepts) {
    return Features.of(normalised(text), concepts);
  }

  private static String normalised(String text) {
    return cut(Normaliser.normalise(cut(text)));
  }

  private static String cut(String text) {
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
  }

  static void score(float[] matrix, int width, Vector vector, float[] scores) {
    Arrays.fill(scores, UNTOLD);
    int[] ids = vector.ids();
    float[] values = vector.values();
    for (int i = 0; i < ids.length; i++) {
      int at = ids[i] * width;
      float value = values[i];
      for (int label = 0; label < width; label++) {
        scores[label] += value * matrix[at + label];
      }
    }
  }

  private static float[] softmax(float[] scores, int best) {
    float[] probabilities = new float[scores.length];
    float sum = 0;
    for (int label = 0; label < scores.length; label++) {
      probabilities[label] = (float) Math.exp(SHARPNESS * (scores[label] - scores[best]));
      sum += probabilities[label];
    }
    for (int label = 0; label < scores.length; label++) {
      probabilities[label] /= sum;
    }
    return probabilities;
  }
}
