package dev.doorstep.bot.model;

import dev.doorstep.bot.text.Normaliser;
import java.util.Arrays;

/**
 * A text taken apart into features. A feature is a 64-bit key; where it stands in the text is kept
 * for explanations.
 *
 * <p>Latin and other alphabetic text gives stemmed words, pairs of neighbours and pieces of two to
 * four characters of a word with its bounds, and what the words and pairs mean by the {@link
 * Synonyms}. Han text gives single characters, pairs and triples, the bounds of the run included; a
 * number within counts as one character. Mixed text gives both.
 */
public final class Features {
  private static final int LONGEST_TEXT = 1000;

  private static final int LONGEST_PIECE = 4;

  /** A longer word is hardly a word. Its pieces would outnumber those of all the others. */
  private static final int LONGEST_WORD = 40;

  private static final char BOUND = '\u0001';
  private static final char DIGIT = '0';
  private static final String NOT = "not";

  private final String text;
  private long[] keys;
  private int[] places;
  private int count;

  private Features(String text) {
    this.text = text;
    keys = new long[4 * text.length() + 8];
    places = new int[keys.length];
  }

  /** Any text, of any length and script. Only the first 1,000 characters are read. */
  public static Features of(String text) {
    Features features = new Features(cut(Normaliser.normalise(cut(text))));
    features.read();
    return features;
  }

  private static String cut(String text) {
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
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

  /** Where the feature begins in the text. */
  int from(int i) {
    return places[i] >>> 17;
  }

  int to(int i) {
    return places[i] >>> 3 & 0x3fff;
  }

  /** The feature as people read it. */
  String shown(int i) {
    return text.substring(from(i), to(i));
  }

  private void read() {
    long before = BOUND;
    int beforeFrom = 0;
    int i = 0;
    while (i < text.length()) {
      int han = Characters.hanRun(text, i);
      if (han > i) {
        han(i, han);
        i = han;
      } else if (Characters.wordly(text.charAt(i))) {
        int end = Characters.word(text, i);
        long word = word(i, Math.min(end, i + LONGEST_WORD));
        long pair = pair(before, word);
        add(Block.PAIR, pair, beforeFrom, end);
        senses(pair, beforeFrom, end);
        before = word;
        beforeFrom = i;
        i = end;
      } else {
        i++;
      }
    }
    if (before != BOUND) {
      add(Block.PAIR, pair(before, BOUND), beforeFrom, text.length());
    }
  }

  /** What follows an apostrophe is left out, but "don't" says "not". */
  private long word(int from, int to) {
    int apostrophe = text.indexOf('\'', from);
    int end = apostrophe < 0 || apostrophe > to ? to : apostrophe;
    if (end == to - 2 && text.charAt(to - 1) == 't') {
      add(Block.WORD, hash(Block.WORD, NOT, 0, NOT.length()), from, to);
    }
    long word = word(text, from, end);
    add(Block.WORD, word, from, to);
    senses(word, from, to);
    pieces(from, to);
    return word;
  }

  private void senses(long wordOrPair, int from, int to) {
    for (int group : Synonyms.groups(wordOrPair)) {
      add(Block.SENSE, mix(seed(Block.SENSE), group), from, to);
    }
  }

  private void pieces(int from, int to) {
    for (int start = from - 1; start < to; start++) {
      long key = mix(seed(Block.PIECE), start < from ? BOUND : Characters.fold(text.charAt(start)));
      int last = Math.min(start + LONGEST_PIECE, to + 1);
      for (int end = start + 2; end <= last; end++) {
        key = mix(key, end > to ? BOUND : Characters.fold(text.charAt(end - 1)));
        add(Block.PIECE, key, Math.max(start, from), Math.min(end, to));
      }
    }
  }

  private void han(int from, int to) {
    long single = BOUND;
    long earlier = 0;
    int singleFrom = from;
    int earlierFrom = from;
    int i = from;
    while (i <= to) {
      int end = i == to ? i + 1 : Characters.hanUnit(text, i, to);
      long next = i == to ? BOUND : digit(i) ? DIGIT : text.charAt(i);
      int shown = Math.min(end, to);
      if (i < to) {
        add(Block.HAN, mix(seed(Block.HAN), next), i, shown);
      }
      add(Block.HAN, mix(mix(seed(Block.HAN), single), next), singleFrom, shown);
      if (earlier != 0) {
        long triple = mix(mix(mix(seed(Block.TRIPLE), earlier), single), next);
        add(Block.TRIPLE, triple, earlierFrom, shown);
      }
      earlier = single;
      earlierFrom = singleFrom;
      single = next;
      singleFrom = i;
      i = end;
    }
  }

  private boolean digit(int i) {
    return Characters.digit(text.charAt(i));
  }

  private void add(Block block, long key, int from, int to) {
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, 2 * count);
      places = Arrays.copyOf(places, 2 * count);
    }
    keys[count] = key;
    places[count++] = from << 17 | to << 3 | block.ordinal();
  }

  /** A word by its stem, whatever its ending. */
  static long word(String text, int from, int to) {
    return hash(Block.WORD, text, from, Stem.end(text, from, to));
  }

  static long pair(long first, long second) {
    return mix(mix(seed(Block.PAIR), first), second);
  }

  private static long seed(Block block) {
    return block.ordinal() + 1;
  }

  private static long hash(Block block, String text, int from, int to) {
    long key = seed(block);
    char before = BOUND;
    for (int i = from; i < to; i++) {
      char c = Characters.fold(text.charAt(i));
      if (c != DIGIT || before != DIGIT) { // 7 and 1500 are the same word: a number
        key = mix(key, c);
      }
      before = c;
    }
    return key;
  }

  private static long mix(long key, long next) {
    long mixed = (key ^ next) * 0x9E3779B97F4A7C15L;
    return mixed ^ mixed >>> 29;
  }
}
