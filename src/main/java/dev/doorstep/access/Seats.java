package dev.doorstep.access;

import java.util.concurrent.ConcurrentHashMap;

/** How many things of one key may be open at the same time. */
class Seats {
  private final int most;
  private final ConcurrentHashMap<String, Integer> taken = new ConcurrentHashMap<>();

  Seats(int most) {
    this.most = most;
  }

  /** False when all are taken; after true the caller owes one {@link #free}. */
  boolean take(String key) {
    boolean[] allowed = new boolean[1];
    taken.compute(
        key,
        (same, open) -> {
          int before = open == null ? 0 : open;
          allowed[0] = before < most;
          return allowed[0] ? Integer.valueOf(before + 1) : open;
        });
    return allowed[0];
  }

  void free(String key) {
    taken.computeIfPresent(key, (same, open) -> open > 1 ? open - 1 : null);
  }
}
