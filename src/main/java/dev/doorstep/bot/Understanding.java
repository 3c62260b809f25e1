package dev.doorstep.bot;

import dev.doorstep.bot.model.Contribution;
import dev.doorstep.bot.model.LinearModel;
import dev.doorstep.bot.model.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a message is about, in two layers: the authors' {@link Rules} and models trained from their
 * examples, one that tells the lines (and pleasantries) apart and one for each line that tells its
 * intents apart. A rule may settle it alone, rule a line out, or add its weight to the scores of
 * the model; the sum becomes a probability over everything the scripts know.
 */
final class Understanding {
  /** Of a longer message the beginning and the end are read; needs often stand at the end. */
  private static final int READ = 1000;

  private static final int READ_AT_END = 400;

  /** How sharply the models' scores tell apart. */
  private static final double SHARPNESS = 5;

  /** What a unit of rule weight adds to a line's score, and to that of an intent in its line. */
  private static final double WEIGHT = 0.5;

  /** More than any weights and scores together. */
  private static final double SETTLED = 50;

  /** How much the share of what was never seen counts against a line. */
  private static final double UNSEEN = 1;

  /** Likewise, against a line that a rule speaks for. */
  private static final double UNSEEN_BESIDE_RULE = 0.4;

  /** From this confidence on the model alone raises the alarm; rules always do. */
  private static final double ALARMED = 0.85;

  /** So many of the likeliest lines have an intent and the words the model went by. */
  private static final int LIKELY = 3;

  private static final int REASONS = 4;

  private final Rules rules;
  private final LinearModel lines;
  private final Map<String, LinearModel> intents;

  /** The intents of each line that are emergencies. */
  private final Map<String, List<String>> immediately = new HashMap<>();

  Understanding(Scripts scripts) {
    rules = new Rules(scripts);
    Map<String, LinearModel> trained =
        Lessons.of(scripts).parallelStream()
            .collect(Collectors.toConcurrentMap(Lesson::of, Lesson::learn));
    lines = trained.remove(Lesson.LINES);
    intents = Map.copyOf(trained);
    for (LineScript line : scripts.lines()) {
      List<String> emergencies =
          line.intents().stream()
              .filter(IntentScript::immediately)
              .map(i -> Rule.of(line.code(), Optional.of(i.id())))
              .toList();
      immediately.put(line.code(), emergencies);
    }
  }

  /**
   * @param text normalised
   */
  Reading read(String text) {
    if (text.codePoints().noneMatch(Character::isLetter)) {
      return Reading.NOTHING;
    }
    Rules.Said said = rules.read(ends(text));
    Verdict verdict = lines.judge(said.rest());
    double[] shares = shares(lines.labels(), verdict, said);
    Optional<Reading.Aside> aside =
        ranked(shares, false)
            .mapToObj(
                i ->
                    new Reading.Aside(
                        lines.labels().get(i), Math.max(0, shares[i] - UNSEEN * verdict.unseen())))
            .findFirst();
    List<Candidate> candidates = new ArrayList<>();
    ranked(shares, true)
        .forEach(
            i -> {
              boolean likely = candidates.size() < LIKELY;
              candidates.add(candidate(lines.labels().get(i), shares[i], likely, said, verdict));
            });
    return new Reading(candidates, aside);
  }

  private static String ends(String text) {
    return text.length() <= READ
        ? text
        : text.substring(0, READ - READ_AT_END)
            + "\n"
            + text.substring(text.length() - READ_AT_END);
  }

  /** The labels by their shares, only those of lines or only the others. */
  private IntStream ranked(double[] shares, boolean ofLines) {
    return IntStream.range(0, shares.length)
        .filter(i -> intents.containsKey(lines.labels().get(i)) == ofLines)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -shares[i]))
        .mapToInt(i -> i);
  }

  /** The share of each label: the model's scores and the rules' weights through a softmax. */
  private static double[] shares(List<String> labels, Verdict verdict, Rules.Said said) {
    double[] shares = new double[labels.size()];
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = SHARPNESS * verdict.scores()[i] + weight(labels.get(i), said);
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

  private static double weight(String rule, Rules.Said said) {
    if (said.never().contains(rule)) {
      return -SETTLED;
    }
    boolean settled =
        said.decides().filter(h -> Rule.of(h).equals(rule) || h.line().equals(rule)).isPresent();
    return WEIGHT * said.weight(rule) + (settled ? SETTLED : 0);
  }

  private Candidate candidate(
      String line, double share, boolean likely, Rules.Said said, Verdict verdict) {
    boolean ruled = said.words().containsKey(line);
    boolean settled = said.decides().filter(h -> h.line().equals(line)).isPresent();
    double unseen = verdict.unseen() * (ruled ? UNSEEN_BESIDE_RULE : UNSEEN);
    double known = settled ? share : Math.max(0, share - unseen);
    boolean agreed = lines.labels().get(verdict.best()).equals(line);
    Layer layer = !ruled ? Layer.MODEL : agreed && !settled ? Layer.BOTH : Layer.RULE;
    Supplier<Optional<String>> intent =
        () -> likely ? Optional.of(intent(line, said)) : Optional.empty();
    List<String> words = List.copyOf(said.words().getOrDefault(line, Set.of()));
    boolean reasoned = likely && layer != Layer.RULE;
    return new Candidate(
        line,
        intent,
        emergency(line, known, intent, said),
        known,
        layer,
        () -> reasoned ? reasons(line, words, said) : words);
  }

  /** A rule that speaks for an emergency, or a model that is very sure of one. */
  private boolean emergency(
      String line, double known, Supplier<Optional<String>> intent, Rules.Said said) {
    return immediately.get(line).stream()
        .filter(rule -> !said.never().contains(rule))
        .anyMatch(
            rule ->
                said.weight(rule) > 0
                    || (known >= ALARMED && rule.equals(Rule.of(line, intent.get()))));
  }

  /** The intent within a line: its own model and the rules of its intents. */
  private String intent(String line, Rules.Said said) {
    LinearModel model = intents.get(line);
    double[] shares = shares(model.labels(), model.judge(said.rest()), said);
    int best = 0;
    for (int i = 1; i < shares.length; i++) {
      best = shares[i] > shares[best] ? i : best;
    }
    return Rule.intent(model.labels().get(best)).orElseThrow();
  }

  /** The words that counted: those of the rules, then those that the model went by. */
  private List<String> reasons(String line, List<String> ruled, Rules.Said said) {
    List<String> words = new ArrayList<>(ruled);
    lines.contributions(said.rest(), line, REASONS * 4).stream()
        .filter(c -> c.weight() > 0)
        .map(Contribution::feature)
        .map(String::strip)
        .filter(word -> word.length() > 1 && words.stream().noneMatch(w -> w.contains(word)))
        .forEach(words::add);
    return words.stream().limit(REASONS).toList();
  }
}
