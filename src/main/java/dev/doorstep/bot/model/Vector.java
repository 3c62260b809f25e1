package dev.doorstep.bot.model;

/**
 * The known features of a text with what they count.
 *
 * @param unseen the share of its telling features that are not known, 1 when it has none
 */
record Vector(int[] ids, float[] values, double unseen) {
  double square() {
    double sum = 0;
    for (float value : values) {
      sum += value * value;
    }
    return sum;
  }
}
