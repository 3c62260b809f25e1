package dev.doorstep.bot.model;

import java.util.Arrays;
import java.util.List;

/**
 * How much each feature of a text counts: sublinear TF-IDF, every block brought to length one and
 * then multiplied by its own weight. The document frequencies are those of the examples and of a
 * background text, which tells the words of everyday from those of a trade.
 */
final class Weights {
  private final Vocabulary vocabulary;
  private final float[] idf;
  private final int known;

  private Weights(Vocabulary vocabulary, float[] idf, int known) {
    this.vocabulary = vocabulary;
    this.idf = idf;
    this.known = known;
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
      idf[id] = (float) (1 + Math.log((1.0 + texts) / (1.0 + frequencies.of(id))));
    }
    return new Weights(vocabulary, idf, known);
  }

  int known() {
    return known;
  }

  int id(long key) {
    return vocabulary.find(key);
  }

  /** The known features of a text, each once. */
  Vector weigh(Features text) {
    int mask = Integer.highestOneBit(Math.max(8, 4 * text.count())) - 1;
    int[] slots = new int[mask + 1];
    int[] ids = new int[text.count()];
    float[] values = new float[text.count()];
    byte[] blocks = new byte[text.count()];
    int size = 0;
    int unseen = 0;
    int judged = 0;
    for (int i = 0; i < text.count(); i++) {
      int id = vocabulary.find(text.key(i));
      Block block = text.block(i);
      if (block == Block.WORD || block == Block.HAN) {
        judged++;
        unseen += id == Vocabulary.UNKNOWN ? 1 : 0;
      }
      if (id == Vocabulary.UNKNOWN) {
        continue;
      }
      int slot = id * 0x9E3779B9 >>> 7 & mask;
      while (slots[slot] != 0 && ids[slots[slot] - 1] != id) {
        slot = slot + 1 & mask;
      }
      if (slots[slot] == 0) {
        ids[size] = id;
        blocks[size] = (byte) block.ordinal();
        slots[slot] = ++size;
      }
      values[slots[slot] - 1]++;
    }
    float[] squares = new float[Block.ALL.length];
    for (int i = 0; i < size; i++) {
      float tf = values[i] == 1 ? 1 : (float) (1 + Math.log(values[i]));
      values[i] = tf * idf[ids[i]];
      squares[blocks[i]] += values[i] * values[i];
    }
    for (int b = 0; b < squares.length; b++) {
      squares[b] = (float) (Block.ALL[b].weight / Math.sqrt(squares[b]));
    }
    for (int i = 0; i < size; i++) {
      values[i] *= squares[blocks[i]];
    }
    return new Vector(
        Arrays.copyOf(ids, size),
        Arrays.copyOf(values, size),
        judged == 0 ? 1 : (double) unseen / judged);
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
