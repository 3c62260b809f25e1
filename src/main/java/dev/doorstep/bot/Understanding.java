package dev.doorstep.bot;

import dev.doorstep.bot.model.Example;
import dev.doorstep.bot.model.LinearModel;
import dev.doorstep.bot.model.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a message is about, in two layers: the authors' {@link Rules} and a {@link LinearModel}
 * trained from their examples. A rule may settle it alone, rule a line out, or add its weight to
 * the scores of the model; the sum becomes a probability over everything the scripts know.
 */
final class Understanding {
  private static final int READ = 1000;

  /** How sharply the model's scores tell apart. */
  private static final double SHARPNESS = 5;

  /** What a unit of rule weight adds to a score, for the intent that names the cue and its line. */
  private static final double INTENT_WEIGHT = 0.4;

  private static final double LINE_WEIGHT = 0.5;

  /** More than any weights and scores together. */
  private static final double SETTLED = 50;

  /** How much unseen words count against a line that a rule speaks for, compared to one without. */
  private static final double UNSEEN_BESIDE_RULE = 0.3;

  /** From this confidence on the model alone raises the alarm; rules always do. */
  private static final double ALARMED = 0.6;

  private static final int REASONED = 3;
  private static final int REASONS = 4;

  private final Rules rules;
  private final LinearModel model;
  private final List<String> labels;
  private final Set<String> lines = new LinkedHashSet<>();
  private final Set<String> immediately = new LinkedHashSet<>();

  Understanding(Scripts scripts) {
    rules = new Rules(scripts);
    List<Example> examples = Lessons.examples(scripts);
    model = LinearModel.train(examples, Lessons.background(scripts), scripts.lexicon());
    labels = model.labels();
    for (LineScript line : scripts.lines()) {
      lines.add(line.code());
      line.intents().stream()
          .filter(IntentScript::immediately)
          .forEach(i -> immediately.add(Rule.of(line.code(), Optional.of(i.id()))));
    }
  }

  /**
   * @param text normalised
   */
  Reading read(String text) {
    if (text.codePoints().noneMatch(Character::isLetter)) {
      return Reading.NOTHING;
    }
    String head = text.length() > READ ? text.substring(0, READ) : text;
    Rules.Said said = rules.read(head);
    Verdict verdict = model.judge(said.rest());
    double[] shares = shares(verdict, said);
    return reading(head, said, verdict, shares);
  }

  /** The share of each label: the model's scores and the rules' weights through a softmax. */
  private double[] shares(Verdict verdict, Rules.Said said) {
    double[] shares = new double[labels.size()];
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = score(labels.get(i), verdict.scores()[i], said);
      highest = Math.max(highest, shares[i]);
    }
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.exp(shares[i] - highest);
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  private static double score(String label, double score, Rules.Said said) {
    String line = Rule.line(label);
    if (said.never().contains(label) || said.never().contains(line)) {
      return -SETTLED;
    }
    boolean settled =
        said.decides().filter(h -> Rule.of(h).equals(label) || Rule.of(h).equals(line)).isPresent();
    return SHARPNESS * score
        + INTENT_WEIGHT * said.weight(label)
        + LINE_WEIGHT * said.weight(line)
        + (settled ? SETTLED : 0);
  }

  private Reading reading(String text, Rules.Said said, Verdict verdict, double[] shares) {
    Map<String, Double> byLine = new HashMap<>();
    Map<String, Integer> intents = new HashMap<>();
    Optional<Reading.Aside> aside = Optional.empty();
    for (int i = 0; i < shares.length; i++) {
      String line = Rule.line(labels.get(i));
      double known = shares[i] * (1 - verdict.unseen());
      if (lines.contains(line)) {
        byLine.merge(line, shares[i], Double::sum);
        int before = intents.getOrDefault(line, i);
        intents.put(line, shares[i] > shares[before] ? i : before);
      } else if (aside.isEmpty() || known > aside.get().confidence()) {
        aside = Optional.of(new Reading.Aside(labels.get(i), known));
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    byLine.forEach(
        (line, share) -> candidates.add(candidate(line, share, intents.get(line), said, verdict)));
    candidates.sort(
        Comparator.comparingDouble(Candidate::confidence)
            .reversed()
            .thenComparing(Candidate::line));
    return new Reading(reasoned(candidates, text), aside);
  }

  private Candidate candidate(
      String line, double share, int best, Rules.Said said, Verdict verdict) {
    boolean ruled = said.words().containsKey(line);
    double unseen = verdict.unseen() * (ruled ? UNSEEN_BESIDE_RULE : 1);
    boolean settled = said.decides().filter(h -> h.line().equals(line)).isPresent();
    double known = settled ? share : Math.max(0, share - unseen);
    boolean agreed = Rule.line(labels.get(verdict.best())).equals(line);
    return new Candidate(
        line,
        Rule.intent(labels.get(best)),
        emergency(line, said) || (immediately.contains(labels.get(best)) && known >= ALARMED),
        known,
        !ruled ? Layer.MODEL : agreed && !settled ? Layer.BOTH : Layer.RULE,
        List.copyOf(said.words().getOrDefault(line, Set.of())));
  }

  private boolean emergency(String line, Rules.Said said) {
    return immediately.stream()
        .filter(rule -> Rule.line(rule).equals(line))
        .anyMatch(rule -> said.weight(rule) > 0);
  }

  /** The likeliest get the words the model went by, beside those of the rules. */
  private List<Candidate> reasoned(List<Candidate> candidates, String text) {
    List<Candidate> reasoned = new ArrayList<>();
    for (Candidate c : candidates) {
      boolean tell = reasoned.size() < REASONED && c.layer() != Layer.RULE;
      reasoned.add(tell ? with(c, words(text, c)) : c);
    }
    return reasoned;
  }

  private List<String> words(String text, Candidate candidate) {
    List<String> words = new ArrayList<>(candidate.matched());
    model.contributions(text, candidate.rule(), REASONS * 4).stream()
        .filter(c -> c.weight() > 0)
        .map(c -> c.feature().strip())
        .filter(word -> word.length() > 1 && words.stream().noneMatch(w -> w.contains(word)))
        .forEach(words::add);
    return words.stream().limit(REASONS).toList();
  }

  private static Candidate with(Candidate c, List<String> matched) {
    return new Candidate(c.line(), c.intent(), c.immediately(), c.confidence(), c.layer(), matched);
  }
}
