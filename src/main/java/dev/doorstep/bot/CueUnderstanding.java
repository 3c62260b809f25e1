package dev.doorstep.bot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Understanding by weighted keywords and patterns. A line's score is the sum of its distinct cues;
 * cues inside a longer cue and negated cues do not count.
 */
final class CueUnderstanding implements Understanding {
  private final CueIndex index;
  private final Negation negation;

  CueUnderstanding(Scripts scripts) {
    index = new CueIndex(scripts.lines());
    negation = new Negation(scripts.common().negations());
  }

  @Override
  public List<Candidate> rank(String text) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    List<Hit> hits = index.find(text);
    for (Hit hit : hits) {
      if (hits.stream().noneMatch(hit::within) && !negation.covers(text, hit)) {
        tallies.computeIfAbsent(hit.line(), l -> new Tally(hit)).count(text, hit);
      }
    }
    return tallies.values().stream()
        .sorted(Comparator.comparingDouble((Tally t) -> -t.score()).thenComparingInt(t -> t.order))
        .map(Tally::candidate)
        .toList();
  }

  private static final class Tally {
    private final String line;
    private final int order;
    private final Map<String, Double> words = new LinkedHashMap<>();
    private final Set<String> counted = new HashSet<>();
    private final Map<String, Double> intents = new LinkedHashMap<>();
    private boolean immediately;

    Tally(Hit hit) {
      line = hit.line();
      order = hit.entry().order();
    }

    void count(String text, Hit hit) {
      String word = text.substring(hit.start(), hit.end());
      words.merge(word, hit.weight(), Math::max);
      if (hit.intent().isPresent() && counted.add(hit.intent().get() + " " + word)) {
        intents.merge(hit.intent().get(), hit.weight(), Double::sum);
        immediately |= hit.entry().immediately();
      }
    }

    /** A word counts once for the line, however many intents name it. */
    double score() {
      return words.values().stream().mapToDouble(w -> w).sum();
    }

    Candidate candidate() {
      Optional<String> intent = Optional.empty();
      double best = 0;
      for (Map.Entry<String, Double> entry : intents.entrySet()) {
        if (entry.getValue() > best) {
          best = entry.getValue();
          intent = Optional.of(entry.getKey());
        }
      }
      return new Candidate(line, intent, immediately, score(), new ArrayList<>(words.keySet()));
    }
  }
}
