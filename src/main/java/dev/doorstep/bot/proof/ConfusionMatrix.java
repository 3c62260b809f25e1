package dev.doorstep.bot.proof;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts what was expected against what came. Not thread-safe. */
public final class ConfusionMatrix {
  private final Map<String, Map<String, Integer>> rows = new TreeMap<>();

  public void add(String expected, String got) {
    rows.computeIfAbsent(expected, e -> new TreeMap<>()).merge(got, 1, Integer::sum);
  }

  public int count(String expected, String got) {
    return rows.getOrDefault(expected, Map.of()).getOrDefault(got, 0);
  }

  public int total(String expected) {
    return rows.getOrDefault(expected, Map.of()).values().stream().mapToInt(n -> n).sum();
  }

  public Set<String> expected() {
    return rows.keySet();
  }

  public Set<String> got() {
    Set<String> got = new TreeSet<>();
    rows.values().forEach(row -> got.addAll(row.keySet()));
    return got;
  }
}
