package dev.doorstep.bot.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/**
 * A linear text classifier, trained from examples. Immutable, and deterministic: the same examples
 * in the same order give the same model, bit for bit.
 */
public final class LinearModel {
  /** The score of every label before anything is read: most texts are of other labels. */
  private static final float UNTOLD = -1;

  private static final int LANES = 8;
  private static final int MOST_WEIGHTS = Integer.MAX_VALUE - 8;
  private static final float SHARPNESS = 3;

  private final List<String> labels;
  private final Weights weights;
  private final float[] matrix;

  private LinearModel(List<String> labels, Weights weights, float[] matrix) {
    this.labels = labels;
    this.weights = weights;
    this.matrix = matrix;
  }

  /**
   * @param examples at least one
   * @param background texts of the same people without a label; they only tell common words from
   *     rare ones
   * @throws IllegalArgumentException when there is no example, or far too many
   */
  public static LinearModel train(List<Example> examples, List<String> background) {
    if (examples.isEmpty()) {
      throw new IllegalArgumentException(
          "There is nothing to learn from: give at least one example with its label.");
    }
    Vocabulary vocabulary = new Vocabulary();
    List<Counts> counts =
        examples.stream().map(e -> Counts.adding(e.features(), vocabulary)).toList();
    Weights weights =
        Weights.of(
            vocabulary,
            counts,
            background.stream().map(t -> Counts.of(Features.of(t), vocabulary)).toList());
    List<String> labels =
        List.copyOf(new TreeSet<>(examples.stream().map(Example::label).toList()));
    if ((long) padded(labels.size()) * weights.count() > MOST_WEIGHTS) {
      throw new IllegalArgumentException(
          "%d labels with %d different features are too many to learn: give fewer labels or texts."
              .formatted(labels.size(), weights.count()));
    }
    int[] numbers =
        examples.stream().mapToInt(e -> Collections.binarySearch(labels, e.label())).toArray();
    float[] matrix =
        Training.train(
            counts.parallelStream().map(weights::weigh).toList(),
            numbers,
            labels.size(),
            weights.count());
    return new LinearModel(labels, weights, matrix);
  }

  /** All labels, sorted. */
  public List<String> labels() {
    return labels;
  }

  /** Any text, of any length and script. Only the first 1,000 characters are read. */
  public Verdict judge(String text) {
    return judge(Features.of(text));
  }

  /** For a text that several models judge. */
  public Verdict judge(Features text) {
    Vector vector = weights.weigh(text);
    float[] row = new float[padded(labels.size())];
    score(matrix, vector, row);
    float[] scores = Arrays.copyOf(row, labels.size());
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
  public List<Contribution> contributions(Features features, String label, int most) {
    int number = labels.indexOf(label);
    if (number < 0) {
      return List.of();
    }
    Vector vector = weights.weigh(features);
    double[] added = new double[features.count()];
    int next = 0; // the vector has each known feature once, where it first stands
    for (int i = 0; i < added.length; i++) {
      int id = weights.id(features.key(i));
      if (id == vector.ids()[next]) {
        added[i] = (double) vector.values()[next] * matrix[id * padded(labels.size()) + number];
        next++;
      }
    }
    return new Reasons(features, added).strongest(most);
  }

  /**
   * Eight labels at a time: their sums stay in registers, which takes half the time of a plain
   * loop.
   *
   * @param scores as long as a row of the matrix: the number of labels, {@link #padded}
   */
  static void score(float[] matrix, Vector vector, float[] scores) {
    int[] ids = vector.ids();
    float[] values = vector.values();
    int width = scores.length;
    for (int first = 0; first < width; first += LANES) {
      float s0 = UNTOLD;
      float s1 = UNTOLD;
      float s2 = UNTOLD;
      float s3 = UNTOLD;
      float s4 = UNTOLD;
      float s5 = UNTOLD;
      float s6 = UNTOLD;
      float s7 = UNTOLD;
      for (int i = 0; i < ids.length; i++) {
        int at = ids[i] * width + first;
        float value = values[i];
        s0 += value * matrix[at];
        s1 += value * matrix[at + 1];
        s2 += value * matrix[at + 2];
        s3 += value * matrix[at + 3];
        s4 += value * matrix[at + 4];
        s5 += value * matrix[at + 5];
        s6 += value * matrix[at + 6];
        s7 += value * matrix[at + 7];
      }
      scores[first] = s0;
      scores[first + 1] = s1;
      scores[first + 2] = s2;
      scores[first + 3] = s3;
      scores[first + 4] = s4;
      scores[first + 5] = s5;
      scores[first + 6] = s6;
      scores[first + 7] = s7;
    }
  }

  /** So many numbers a row of a matrix has for so many labels. */
  static int padded(int labels) {
    return (labels + LANES - 1) / LANES * LANES;
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
