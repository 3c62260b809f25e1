package dev.doorstep.bot.model;

import java.util.Arrays;

/** Numbers features from 0 on, in the order they are first seen. Open addressing, keys unboxed. */
final class Vocabulary {
  static final int UNKNOWN = -1;

  private long[] keys = new long[1024];
  private int[] ids = new int[1024];
  private int size;

  Vocabulary() {
    Arrays.fill(ids, UNKNOWN);
  }

  int size() {
    return size;
  }

  int find(long key) {
    return ids[slot(key)];
  }

  int findOrAdd(long key) {
    int slot = slot(key);
    if (ids[slot] == UNKNOWN) {
      if (2 * size >= keys.length) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
      ids[slot] = size++;
    }
    return ids[slot];
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key ^ key >>> 32) & mask;
    while (ids[slot] != UNKNOWN && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldIds = ids;
    keys = new long[2 * oldKeys.length];
    ids = new int[keys.length];
    Arrays.fill(ids, UNKNOWN);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldIds[i] != UNKNOWN) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        ids[slot] = oldIds[i];
      }
    }
  }
}
