package dev.doorstep.bot.model;

/**
 * What the model makes of a text. The arrays are aligned with {@link LinearModel#labels()} and must
 * not be changed.
 *
 * @param scores above zero where the text looks like the label's examples
 * @param probabilities softmax of 3 · score; they add up to 1
 * @param unseen share of the text's words, Han characters and pairs of them that no example has, 0
 *     to 1; 1 for a text without any
 * @param best the place of the highest score
 */
public record Verdict(float[] scores, float[] probabilities, double unseen, int best) {

  /** How sure the best label is: 1 at most, below 0 when little of the text was ever seen. */
  public double confidence() {
    return probabilities[best] - unseen;
  }
}
