package dev.doorstep.bot.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What each part of a text added to a label's score, in parts a reader knows: pieces and meanings
 * count for their word, single Han characters for the pairs they stand in, and of overlapping Han
 * pairs and triples only the strongest is named.
 */
final class Reasons {
  private final Map<Part, Double> words = new LinkedHashMap<>();
  private final Map<Part, Double> phrases = new LinkedHashMap<>();
  private final Map<Part, Double> han = new LinkedHashMap<>();
  private final Map<Part, Double> singles = new HashMap<>();

  /** A stretch of the text. */
  private record Part(int from, int to, String shown) {
    boolean single() {
      return to - from == 1;
    }

    boolean overlaps(Part other) {
      return from < other.to && other.from < to;
    }

    boolean within(Part other) {
      return from >= other.from && to <= other.to;
    }
  }

  /**
   * @param weights what each feature added, by the feature's place
   */
  Reasons(Features features, double[] weights) {
    Part word = null;
    for (int i = 0; i < features.count(); i++) {
      Part part = new Part(features.from(i), features.to(i), features.shown(i));
      switch (features.block(i)) {
        case WORD -> {
          word = part;
          words.merge(word, weights[i], Double::sum);
        }
        case PIECE -> words.merge(word, weights[i], Double::sum);
        case SENSE -> (part.equals(word) ? words : phrases).merge(part, weights[i], Double::sum);
        case PAIR -> phrases.merge(part, weights[i], Double::sum);
        case HAN, TRIPLE -> (part.single() ? singles : han).merge(part, weights[i], Double::sum);
      }
    }
    Set<Part> covered = new HashSet<>();
    han.replaceAll(
        (pair, weight) -> {
          for (Map.Entry<Part, Double> single : singles.entrySet()) {
            if (single.getKey().within(pair)) {
              covered.add(single.getKey());
              weight += single.getValue();
            }
          }
          return weight;
        });
    singles.keySet().removeAll(covered);
    han.putAll(singles);
  }

  List<Contribution> strongest(int most) {
    List<Map.Entry<Part, Double>> all = new ArrayList<>();
    all.addAll(words.entrySet());
    all.addAll(phrases.entrySet());
    all.addAll(han.entrySet());
    all.sort(Comparator.comparingDouble(e -> -e.getValue()));
    List<Part> named = new ArrayList<>();
    Map<String, Double> shown = new LinkedHashMap<>();
    for (Map.Entry<Part, Double> entry : all) {
      Part part = entry.getKey();
      boolean isHan = han.containsKey(part);
      if (entry.getValue() > 0 && !(isHan && named.stream().anyMatch(part::overlaps))) {
        shown.merge(part.shown(), entry.getValue(), Double::sum);
        if (isHan) {
          named.add(part);
        }
      }
    }
    return shown.entrySet().stream()
        .map(e -> new Contribution(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingDouble(c -> -c.weight()))
        .limit(Math.max(0, most))
        .toList();
  }
}
