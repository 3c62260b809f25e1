package dev.doorstep.bot.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One linear support vector machine per label against all others, squared hinge loss, by dual
 * coordinate descent (Hsieh et al. 2008, "A Dual Coordinate Descent Method for Large-scale Linear
 * SVM", algorithm 1). Some labels learn together in one pass over the examples: a feature's weights
 * for them lie side by side, so that the inner loop is a plain sum over an array. The groups do not
 * depend on each other; they are shared among the processors, and the result is the same on any
 * number of them.
 *
 * <p>Two of three features stand in one example only. Their weights follow from that example's
 * duals ({@link Lonely}), so they are written down at the end and take no room in the cache
 * meanwhile.
 */
final class Training {
  private static final int GROUP = 64;

  /** A label's own few examples weigh more than the many of all the others. */
  private static final float COST_OF_OWN = 2;

  private static final float COST_OF_OTHERS = 0.35f;
  private static final float OWN_DIAGONAL = 1 / (2 * COST_OF_OWN);
  private static final float OTHERS_DIAGONAL = 1 / (2 * COST_OF_OTHERS);

  private static final int MOST_ROUNDS = 20;

  /** An example whose violation is below this is right: it rests, for longer each time. */
  private static final float RIGHT = 0.2f;

  private static final int LONGEST_REST = 9;

  private final Parted examples;
  private final int[] labels;
  private final int first;
  private final int width;

  /** From the weights of one feature to those of the next. */
  private final int row;

  private final float[] weights;
  private final float[] duals;

  /** By example: what its lonely features add to its own score, for a dual of 1. */
  private final float[] alone;

  private final float[] scores;
  private final int[] moved;
  private final float[] moves;

  /** Learns {@code width} labels from {@code first} on. */
  private Training(Parted examples, int[] labels, int first, int width) {
    this.examples = examples;
    this.labels = labels;
    this.first = first;
    this.width = width;
    row = LinearModel.padded(width);
    weights = new float[examples.ids().length * row];
    duals = new float[examples.size() * width];
    alone = new float[examples.size()];
    scores = new float[row];
    moved = new int[width];
    moves = new float[width];
  }

  /**
   * @param labels the number of each example's label
   * @return the weights, those of one feature for all labels side by side
   */
  static float[] train(List<Vector> examples, int[] labels, int labelCount, int features) {
    int groups = (labelCount + GROUP - 1) / GROUP;
    int row = LinearModel.padded(labelCount);
    float[] weights = new float[features * row];
    Parted parted = Parted.of(examples, features);
    IntStream.range(0, groups)
        .parallel()
        .forEach(
            group -> {
              int first = labelCount * group / groups;
              int width = labelCount * (group + 1) / groups - first;
              Training training = new Training(parted, labels, first, width);
              training.run();
              training.writeTo(weights, row);
            });
    return weights;
  }

  private void run() {
    int[] order = new int[examples.size()];
    float[] squares = new float[order.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
      alone[i] = (float) examples.lonely().get(i).square();
      squares[i] = (float) examples.shared().get(i).square() + alone[i];
    }
    int[] rest = new int[order.length];
    int[] due = new int[order.length];
    long seed = 42;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      for (int i = order.length - 1; i >= 0; i--) {
        seed = seed * 6364136223846793005L + 1442695040888963407L;
        int j = (int) ((seed >>> 33) % (i + 1));
        int example = order[j];
        order[j] = order[i];
        order[i] = example;
        if (due[example] <= round) {
          boolean right = step(example, squares[example]) < RIGHT;
          rest[example] = right ? Math.min(rest[example] + 1, LONGEST_REST) : 0;
          due[example] = round + 1 + rest[example];
        }
      }
    }
  }

  /**
   * @return how far the example's duals were from the optimum
   */
  private float step(int example, float square) {
    Vector vector = examples.shared().get(example);
    LinearModel.score(weights, vector, scores);
    int own = labels[example] - first;
    int dual0 = example * width;
    float worst = 0;
    int count = 0;
    for (int label = 0; label < width; label++) {
      float dual = duals[dual0 + label];
      float side = label == own ? 1 : -1;
      float diagonal = label == own ? OWN_DIAGONAL : OTHERS_DIAGONAL;
      float gradient = side * scores[label] + alone[example] * dual - 1 + diagonal * dual;
      if (gradient < 0 || dual > 0) {
        float better = Math.max(dual - gradient / (square + diagonal), 0);
        duals[dual0 + label] = better;
        moved[count] = label;
        moves[count++] = side * (better - dual);
        worst = Math.max(worst, Math.abs(gradient));
      }
    }
    move(vector, count);
    return worst;
  }

  private void move(Vector vector, int count) {
    int[] ids = vector.ids();
    float[] values = vector.values();
    for (int i = 0; i < ids.length; i++) {
      int at = ids[i] * row;
      float value = values[i];
      for (int m = 0; m < count; m++) {
        weights[at + moved[m]] += value * moves[m];
      }
    }
  }

  private void writeTo(float[] all, int row) {
    int[] ids = examples.ids();
    for (int i = 0; i < ids.length; i++) {
      System.arraycopy(weights, i * this.row, all, ids[i] * row + first, width);
    }
    for (int example = 0; example < examples.size(); example++) {
      Vector lonely = examples.lonely().get(example);
      int own = labels[example] - first;
      for (int i = 0; i < lonely.ids().length; i++) {
        int at = lonely.ids()[i] * row + first;
        for (int label = 0; label < width; label++) {
          float dual = duals[example * width + label];
          all[at + label] = lonely.values()[i] * (label == own ? dual : -dual);
        }
      }
    }
  }
}
