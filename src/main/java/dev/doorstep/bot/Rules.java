package dev.doorstep.bot;

import dev.doorstep.bot.Cue.Says;
import dev.doorstep.bot.model.Features;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The first layer of understanding: what the authors' keywords and patterns say. Cues inside a
 * longer cue and cues that are taken back ("not a loan") are silent.
 */
final class Rules {
  private final CueIndex index;
  private final Negation negation;

  Rules(Scripts scripts) {
    index = new CueIndex(scripts.lines());
    negation = new Negation(scripts.common().negations());
  }

  /**
   * What the rules say of a message.
   *
   * @param weights by line ({@code permits}) and by intent ({@code permits/stall}); a word counts
   *     once for each
   * @param words the words that counted, by line
   * @param decides the cue that settles it alone
   * @param never lines and intents that are ruled out
   * @param rest the message without what was taken back, for the model
   */
  record Said(
      Map<String, Double> weights,
      Map<String, Set<String>> words,
      Optional<Hit> decides,
      Set<String> never,
      Features rest) {
    double weight(String key) {
      return weights.getOrDefault(key, 0.0);
    }
  }

  Said read(String text) {
    List<Hit> hits = index.find(text);
    Map<String, Map<String, Double>> counted = new HashMap<>();
    Map<String, Set<String>> words = new LinkedHashMap<>();
    Set<String> never = new HashSet<>();
    StringBuilder rest = new StringBuilder(text);
    Optional<Hit> decides = Optional.empty();
    for (Hit hit : hits) {
      if (hits.stream().anyMatch(hit::within)) {
        continue;
      }
      Optional<Integer> takenBackFrom = negation.start(text, hit);
      if (takenBackFrom.isPresent()) {
        blank(rest, takenBackFrom.get(), hit.end());
      } else if (hit.says() == Says.NEVER) {
        never.add(Rule.of(hit));
      } else {
        String word = text.substring(hit.start(), hit.end());
        words.computeIfAbsent(hit.line(), l -> new LinkedHashSet<>()).add(word);
        counted
            .computeIfAbsent(hit.line(), l -> new HashMap<>())
            .merge(word, hit.weight(), Math::max);
        counted
            .computeIfAbsent(Rule.of(hit), l -> new HashMap<>())
            .merge(word, hit.weight(), Math::max);
        decides = hit.says() == Says.DECIDES ? Optional.of(stronger(decides, hit)) : decides;
      }
    }
    Map<String, Double> weights = new HashMap<>();
    counted.forEach(
        (key, all) -> weights.put(key, all.values().stream().mapToDouble(w -> w).sum()));
    return new Said(weights, words, decides, never, Features.of(rest.toString()));
  }

  private static void blank(StringBuilder text, int from, int to) {
    for (int at = from; at < to; at++) {
      text.setCharAt(at, ' ');
    }
  }

  /** Of two rules that both decide: the higher priority, then the more specific one. */
  private static Hit stronger(Optional<Hit> before, Hit hit) {
    Comparator<Hit> order =
        Comparator.comparingInt((Hit h) -> h.entry().priority()).thenComparingInt(Hit::length);
    return before.filter(b -> order.compare(b, hit) >= 0).orElse(hit);
  }
}
