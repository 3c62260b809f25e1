package dev.doorstep.bot.model;

import java.util.List;

/**
 * One linear support vector machine per label against all others, squared hinge loss, by dual
 * coordinate descent (Hsieh et al. 2008, "A Dual Coordinate Descent Method for Large-scale Linear
 * SVM", algorithm 1). All labels learn in one pass over the examples: a feature's weights for all
 * labels lie side by side, so that the inner loops are plain sums over an array.
 */
final class Training {
  private static final float COST = 1;
  private static final int MOST_ROUNDS = 60;
  private static final float CLOSE_ENOUGH = 0.1f;

  private static final float DIAGONAL = 1 / (2 * COST);

  private final List<Vector> examples;
  private final int[] labels;
  private final int width;
  private final float[] weights;
  private final float[] duals;

  private Training(List<Vector> examples, int[] labels, int labelCount, int features) {
    this.examples = examples;
    this.labels = labels;
    width = labelCount;
    weights = new float[features * width];
    duals = new float[examples.size() * width];
  }

  /**
   * @param labels the number of each example's label
   * @return the weights, those of one feature for all labels side by side
   */
  static float[] train(List<Vector> examples, int[] labels, int labelCount, int features) {
    Training training = new Training(examples, labels, labelCount, features);
    training.run();
    return training.weights;
  }

  private void run() {
    int[] order = new int[examples.size()];
    double[] squares = new double[order.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
      squares[i] = examples.get(i).square();
    }
    float[] steps = new float[width];
    long seed = 42;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      float worst = 0;
      for (int i = order.length - 1; i >= 0; i--) {
        seed = seed * 6364136223846793005L + 1442695040888963407L;
        int j = (int) ((seed >>> 33) % (i + 1));
        int example = order[j];
        order[j] = order[i];
        order[i] = example;
        worst = Math.max(worst, step(example, (float) squares[example], steps));
      }
      if (worst < CLOSE_ENOUGH) {
        return;
      }
    }
  }

  /**
   * @return how far the example's duals were from the optimum
   */
  private float step(int example, float square, float[] steps) {
    Vector vector = examples.get(example);
    LinearModel.score(weights, width, vector, steps);
    int own = labels[example];
    int row = example * width;
    float curve = 1 / (square + DIAGONAL);
    float worst = 0;
    int moved = 0;
    for (int label = 0; label < width; label++) {
      float dual = duals[row + label];
      float side = label == own ? 1 : -1;
      float gradient = side * steps[label] - 1 + DIAGONAL * dual;
      float better = Math.max(dual - gradient * curve, 0);
      float change = better - dual;
      duals[row + label] = better;
      steps[label] = side * change;
      worst = Math.max(worst, change == 0 ? 0 : Math.abs(gradient));
      moved += change == 0 ? 0 : 1;
    }
    if (moved > 0) {
      add(vector, steps);
    }
    return worst;
  }

  private void add(Vector vector, float[] steps) {
    int[] ids = vector.ids();
    float[] values = vector.values();
    for (int i = 0; i < ids.length; i++) {
      int at = ids[i] * width;
      float value = values[i];
      for (int label = 0; label < width; label++) {
        weights[at + label] += value * steps[label];
      }
    }
  }
}
