package dev.doorstep.directory.demo;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;

/** A lottery whose tickets weigh differently. */
final class Draw<T> {
  private final NavigableMap<Integer, T> tickets = new TreeMap<>();
  private int total;

  /** The order of {@code weights} is part of the outcome: pass a map that keeps it. */
  Draw(Map<T, Integer> weights) {
    weights.forEach(
        (ticket, weight) -> {
          tickets.put(total, ticket);
          total += weight;
        });
  }

  T next(Random random) {
    return tickets.floorEntry(random.nextInt(total)).getValue();
  }
}
