package dev.doorstep.bot;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;

/** Guesses which name a mistyped one stands for. */
final class Nearest {
  private static final int READ = 60;

  private Nearest() {}

  /** " (did you mean 'order'?)", or nothing when no name is near. */
  static String hint(String written, Collection<String> names) {
    return of(written, names).map(n -> " (did you mean '" + n + "'?)").orElse("");
  }

  static Optional<String> of(String written, Collection<String> names) {
    if (written.isEmpty() || written.length() > READ) {
      return Optional.empty();
    }
    int near = Math.max(1, (written.length() + 1) / 3);
    return new TreeSet<>(names)
        .stream()
            .filter(n -> n.length() <= READ)
            .filter(n -> distance(written, n) <= near)
            .min(Comparator.comparingInt(n -> distance(written, n)));
  }

  /** Edits that turn one into the other; two letters that changed places count as one. */
  static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(int[][] cost, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int best = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
    best = Math.min(best, cost[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
