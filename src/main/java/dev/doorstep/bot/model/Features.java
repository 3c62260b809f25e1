package dev.doorstep.bot.model;

import java.util.Arrays;

/**
 * A text taken apart into features. A feature is a 64-bit key; where it stands in the text is kept
 * for explanations.
 *
 * <p>Latin and other alphabetic text gives stemmed words, pairs of neighbours and pieces of two to
 * five characters of a word with its bounds. Han text gives single characters, pairs and triples,
 * the bounds of the run included. Mixed text gives both.
 */
final class Features {
  private static final int SHORTEST_PIECE = 2;
  private static final int LONGEST_PIECE = 5;
  private static final int LONGEST_HAN = 3;

  /** A longer word is hardly a word. Its pieces would outnumber those of all the others. */
  private static final int LONGEST_WORD = 40;

  private static final char BOUND = '\u0001';

  private final String text;
  private long[] keys = new long[256];
  private int[] places = new int[256];
  private int count;

  private Features(String text) {
    this.text = text;
  }

  /**
   * @param text normalised
   */
  static Features of(String text, Concepts concepts) {
    Features features = new Features(text);
    features.read();
    for (String concept : concepts.in(text)) {
      features.add(Block.CONCEPT, hash(seed(Block.CONCEPT), concept, 0, concept.length()), 0, 0);
    }
    return features;
  }

  int count() {
    return count;
  }

  long key(int i) {
    return keys[i];
  }

  Block block(int i) {
    return Block.ALL[places[i] & 7];
  }

  int from(int i) {
    return places[i] >>> 17;
  }

  int to(int i) {
    return places[i] >>> 3 & 0x3fff;
  }

  private void read() {
    long before = 0;
    int beforeFrom = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Characters.ideographic(c)) {
        int end = i + 1;
        while (end < text.length() && Characters.ideographic(text.charAt(end))) {
          end++;
        }
        han(i, end);
        i = end;
      } else if (Characters.wordly(c)) {
        int end = i + 1;
        while (end < text.length() && Characters.inWord(text, end)) {
          end++;
        }
        long word = word(i, Math.min(end, i + LONGEST_WORD));
        add(Block.PAIR, mix(mix(seed(Block.PAIR), before), word), beforeFrom, end);
        before = word;
        beforeFrom = i;
        i = end;
      } else {
        i++;
      }
    }
    if (before != 0) {
      add(Block.PAIR, mix(mix(seed(Block.PAIR), before), 0), beforeFrom, text.length());
    }
  }

  private long word(int from, int to) {
    long word = hash(seed(Block.WORD), text, from, Stem.end(text, from, to));
    add(Block.WORD, word, from, to);
    for (int start = from - 1; start < to; start++) {
      long key = mix(seed(Block.PIECE), start < from ? BOUND : Characters.fold(text.charAt(start)));
      int longest = Math.min(start + LONGEST_PIECE, to + 1);
      for (int end = start + 2; end <= longest; end++) {
        key = mix(key, end > to ? BOUND : Characters.fold(text.charAt(end - 1)));
        if (end - start >= SHORTEST_PIECE) {
          add(Block.PIECE, key, Math.max(start, from), Math.min(end, to));
        }
      }
    }
    return word;
  }

  private void han(int from, int to) {
    for (int start = from - 1; start < to; start++) {
      long key = mix(seed(Block.HAN), start < from ? BOUND : text.charAt(start));
      if (start >= from) {
        add(Block.HAN, key, start, start + 1);
      }
      int longest = Math.min(start + LONGEST_HAN, to + 1);
      for (int end = start + 2; end <= longest; end++) {
        key = mix(key, end > to ? BOUND : text.charAt(end - 1));
        add(Block.HAN, key, Math.max(start, from), Math.min(end, to));
      }
    }
  }

  private void add(Block block, long key, int from, int to) {
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, 2 * count);
      places = Arrays.copyOf(places, 2 * count);
    }
    keys[count] = key;
    places[count++] = from << 17 | to << 3 | block.ordinal();
  }

  private static long seed(Block block) {
    return block.ordinal() + 1;
  }

  private static long hash(long seed, String text, int from, int to) {
    long key = seed;
    for (int i = from; i < to; i++) {
      key = mix(key, Characters.fold(text.charAt(i)));
    }
    return key;
  }

  private static long mix(long key, long next) {
    long mixed = (key ^ next) * 0x9E3779B97F4A7C15L;
    return mixed ^ mixed >>> 29;
  }
}
