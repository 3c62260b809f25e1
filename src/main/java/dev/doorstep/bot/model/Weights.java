package dev.doorstep.bot.model;

import java.util.Arrays;
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
  static Weights of(List<Features> examples, List<Features> background) {
    Vocabulary vocabulary = new Vocabulary();
    Frequencies frequencies = new Frequencies();
    for (Features text : examples) {
      frequencies.count(text, vocabulary, true);
    }
    for (Features text : background) {
      frequencies.count(text, vocabulary, false);
    }
    int known = vocabulary.size();
    float[] idf = new float[known];
    int texts = examples.size() + background.size();
    for (int id = 0; id < known; id++) {
      double share = (1.0 + frequencies.of(id)) / (1.0 + texts);
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

  /** The known features of a text, each once, and the constant. */
  Vector weigh(Features text) {
    Sum sum = new Sum(text.count());
    int telling = 0;
    int unseen = 0;
    for (int i = 0; i < text.count(); i++) {
      int id = vocabulary.find(text.key(i));
      Block block = text.block(i);
      telling += block.tells ? 1 : 0;
      if (id != Vocabulary.UNKNOWN) {
        sum.add(id, block);
      } else if (block.tells) {
        unseen++;
      }
    }
    return sum.vector(telling == 0 ? 1 : (double) unseen / telling);
  }

  /** Counts the features of one text and makes the vector of them. */
  private final class Sum {
    private final int[] slots;
    private final int[] ids;
    private final float[] values;
    private final Block[] blocks;
    private int size;

    Sum(int most) {
      slots = new int[Integer.highestOneBit(4 * most + 4)];
      ids = new int[most + 1];
      values = new float[most + 1];
      blocks = new Block[most];
    }

    void add(int id, Block block) {
      int slot = id * 0x9E3779B9 >>> 7 & slots.length - 1;
      while (slots[slot] != 0 && ids[slots[slot] - 1] != id) {
        slot = slot + 1 & slots.length - 1;
      }
      if (slots[slot] == 0) {
        ids[size] = id;
        blocks[size] = block;
        slots[slot] = ++size;
      }
      values[slots[slot] - 1]++;
    }

    Vector vector(double unseen) {
      double[] squares = new double[Block.ALL.length];
      for (int i = 0; i < size; i++) {
        float tf = values[i] == 1 ? 1 : (float) (1 + StrictMath.log(values[i]));
        values[i] = tf * idf[ids[i]];
        squares[blocks[i].ordinal()] += values[i] * values[i];
      }
      for (int i = 0; i < size; i++) {
        values[i] *= (float) (blocks[i].weight / Math.sqrt(squares[blocks[i].ordinal()]));
      }
      ids[size] = idf.length;
      values[size] = CONSTANT;
      return new Vector(Arrays.copyOf(ids, size + 1), Arrays.copyOf(values, size + 1), unseen);
    }
  }

  /** In how many texts a feature stands. */
  private static final class Frequencies {
    private int[] texts = new int[1024];
    private int[] last = new int[1024];
    private int text;

    void count(Features features, Vocabulary vocabulary, boolean adds) {
      text++;
      for (int i = 0; i < features.count(); i++) {
        long key = features.key(i);
        int id = adds ? vocabulary.findOrAdd(key) : vocabulary.find(key);
        if (id == Vocabulary.UNKNOWN) {
          continue;
        }
        if (id >= texts.length) {
          texts = Arrays.copyOf(texts, 2 * texts.length);
          last = Arrays.copyOf(last, texts.length);
        }
        if (last[id] != text) {
          last[id] = text;
          texts[id]++;
        }
      }
    }

    int of(int id) {
      return texts[id];
    }
  }
}
