package dev.doorstep.bot.model;

/** The known features of a text, each once, and how often they stand in it. */
final class Counts {
  private final int[] ids;
  private final byte[] blocks;
  private final short[] times;
  private int size;
  private double unseen;

  private Counts(int most) {
    ids = new int[most];
    blocks = new byte[most];
    times = new short[most];
  }

  static Counts of(Features text, Vocabulary vocabulary) {
    return count(text, vocabulary, false);
  }

  /** Features that are not known yet are from now on. */
  static Counts adding(Features text, Vocabulary vocabulary) {
    return count(text, vocabulary, true);
  }

  int size() {
    return size;
  }

  int id(int i) {
    return ids[i];
  }

  Block block(int i) {
    return Block.ALL[blocks[i]];
  }

  int times(int i) {
    return times[i];
  }

  /** The share of its telling features that are not known, 1 when it has none. */
  double unseen() {
    return unseen;
  }

  /** Adds one to the number of texts that have a feature, for each that this text has. */
  void countIn(int[] texts) {
    for (int i = 0; i < size; i++) {
      texts[ids[i]]++;
    }
  }

  private static Counts count(Features text, Vocabulary vocabulary, boolean adds) {
    Counts counts = new Counts(text.count());
    int[] slots = new int[Integer.highestOneBit(4 * text.count() + 4)];
    int telling = 0;
    int unseen = 0;
    for (int i = 0; i < text.count(); i++) {
      long key = text.key(i);
      Block block = text.block(i);
      int id = adds ? vocabulary.findOrAdd(key) : vocabulary.find(key);
      telling += block.tells ? 1 : 0;
      if (id != Vocabulary.UNKNOWN) {
        counts.add(id, block, slots);
      } else if (block.tells) {
        unseen++;
      }
    }
    counts.unseen = telling == 0 ? 1 : (double) unseen / telling;
    return counts;
  }

  /**
   * @param slots open addressing: one more than the place of an id, 0 where there is none
   */
  private void add(int id, Block block, int[] slots) {
    int slot = id * 0x9E3779B9 >>> 7 & slots.length - 1;
    while (slots[slot] != 0 && ids[slots[slot] - 1] != id) {
      slot = slot + 1 & slots.length - 1;
    }
    if (slots[slot] == 0) {
      ids[size] = id;
      blocks[size] = (byte) block.ordinal();
      slots[slot] = ++size;
    }
    times[slots[slot] - 1]++;
  }
}
