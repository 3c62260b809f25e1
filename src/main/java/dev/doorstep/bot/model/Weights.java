package dev.doorstep.bot.model;

import java.util.List;

/**
 * How much each feature of a text counts: sublinear TF-IDF, every block brought to length one and
 * then multiplied by its own weight. The document frequencies are those of the examples and of a
 * background text, which tells the words of everyday from those of a trade.
 */
final class Weights {
  /** Every text has this one, so that "none of the others" need not be told from its words. */
  private static final float CONSTANT = 2;

  /** The weight of a word that every text has; rarer ones weigh more, but not many times. */
  private static final double COMMONEST = 3;

  private final Vocabulary vocabulary;
  private final float[] idf;

  private Weights(Vocabulary vocabulary, float[] idf) {
    this.vocabulary = vocabulary;
    this.idf = idf;
  }

  /** Features that only the background has are not known: no label could learn from them. */
  static Weights of(Vocabulary vocabulary, List<Counts> examples, List<Counts> background) {
    int[] texts = new int[vocabulary.size()];
    examples.forEach(counts -> counts.countIn(texts));
    background.forEach(counts -> counts.countIn(texts));
    float[] idf = new float[texts.length];
    int all = examples.size() + background.size();
    for (int id = 0; id < idf.length; id++) {
      double share = (1.0 + texts[id]) / (1.0 + all);
      idf[id] = (float) (COMMONEST - StrictMath.log(share));
    }
    return new Weights(vocabulary, idf);
  }

  /** How many numbers a feature may have, the constant's included. */
  int count() {
    return idf.length + 1;
  }

  int id(long key) {
    return vocabulary.find(key);
  }

  Vector weigh(Features text) {
    return weigh(Counts.of(text, vocabulary));
  }

  /** The known features of a text, each once, and the constant. */
  Vector weigh(Counts text) {
    int size = text.size();
    int[] ids = new int[size + 1];
    float[] values = new float[size + 1];
    double[] squares = new double[Block.ALL.length];
    for (int i = 0; i < size; i++) {
      int times = text.times(i);
      float tf = times == 1 ? 1 : (float) (1 + StrictMath.log(times));
      ids[i] = text.id(i);
      values[i] = tf * idf[ids[i]];
      squares[text.block(i).ordinal()] += values[i] * values[i];
    }
    float[] scales = new float[squares.length];
    for (Block block : Block.ALL) {
      double square = squares[block.ordinal()];
      scales[block.ordinal()] = square == 0 ? 0 : (float) (block.weight / Math.sqrt(square));
    }
    for (int i = 0; i < size; i++) {
      values[i] *= scales[text.block(i).ordinal()];
    }
    ids[size] = idf.length;
    values[size] = CONSTANT;
    return new Vector(ids, values, text.unseen());
  }
}
