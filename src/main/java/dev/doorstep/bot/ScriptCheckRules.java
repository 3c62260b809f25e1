package dev.doorstep.bot;

import dev.doorstep.bot.Cue.Says;
import dev.doorstep.bot.Finding.Severity;
import dev.doorstep.bot.KeywordSpots.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keywords and patterns that can never win: written twice, always silenced by a longer keyword, or
 * matching none of the examples they were written for.
 */
final class ScriptCheckRules {
  private static final double DECISIVE = 6;

  private final Scripts scripts;
  private final List<ScriptCheckExample> examples;
  private final ScriptCheck check;
  private final List<Rule> rules = new ArrayList<>();
  private final KeywordSpots<Rule> spots = new KeywordSpots<>();

  private record Rule(String line, String intent, Cue cue) {
    String name() {
      return line + (intent.isEmpty() ? "" : "/" + intent);
    }

    boolean isPattern() {
      return cue.pattern().isPresent();
    }

    /** More than any weight when it decides alone. */
    double weight() {
      return cue.says() == Says.DECIDES ? Double.POSITIVE_INFINITY : cue.weight();
    }

    boolean vetoes() {
      return cue.says() == Says.NEVER;
    }

    String key() {
      return ScriptCheck.key(intent, isPattern() ? "patterns" : "keywords");
    }
  }

  ScriptCheckRules(Scripts scripts, List<ScriptCheckExample> examples, ScriptCheck check) {
    this.scripts = scripts;
    this.examples = examples;
    this.check = check;
  }

  void run() {
    for (LineScript line : scripts.lines()) {
      line.cues().forEach(c -> rules.add(new Rule(line.code(), "", c)));
      for (IntentScript intent : line.intents()) {
        intent.cues().forEach(c -> rules.add(new Rule(line.code(), intent.id(), c)));
      }
    }
    rules.stream()
        .filter(r -> !r.isPattern() && !r.vetoes())
        .forEach(r -> spots.add(r.cue().words(), r));
    twice();
    settled();
    idle();
    silenced();
    patternsWithoutExample();
  }

  private void twice() {
    Map<String, Rule> first = new HashMap<>();
    for (Rule rule : rules) {
      boolean anywhere = rule.isPattern() && !rule.vetoes();
      String where = (anywhere ? "" : rule.name()) + " " + rule.cue().words();
      Rule other = first.putIfAbsent(where, rule);
      if (other != null) {
        note(
            Severity.WARNING,
            rule,
            new Bilingual(
                "“" + rule.cue().words() + "”在 " + other.name() + " 里已经有了",
                "'" + rule.cue().words() + "' stands in " + other.name() + " already"),
            new Bilingual("删掉一个", "remove one"));
      }
    }
  }

  /** Two lines cannot both settle a message for the same word. */
  private void settled() {
    Map<String, Rule> first = new HashMap<>();
    for (Rule rule : rules) {
      if (rule.isPattern() || rule.weight() < DECISIVE || ofConcept(rule)) {
        continue;
      }
      Rule other = first.putIfAbsent(rule.cue().words(), rule);
      if (other != null && !other.line().equals(rule.line())) {
        note(
            Severity.WARNING,
            rule,
            new Bilingual(
                "“" + rule.cue().words() + "”也为 " + other.name() + " 定线",
                "'" + rule.cue().words() + "' settles it for " + other.name() + " as well"),
            new Bilingual("把其中一个降为 strong 或 normal", "let one of them be strong or normal"));
      }
    }
  }

  /**
   * A longer keyword beside a shorter one that it holds: it never adds to it, and takes away if it
   * weighs less. It does serve when it silences a keyword of another line.
   */
  private void idle() {
    for (Rule rule : rules) {
      if (rule.isPattern() || rule.vetoes() || ofConcept(rule)) {
        continue;
      }
      List<Spot<Rule>> inside =
          spots.in(rule.cue().words()).stream().filter(s -> s.what() != rule).toList();
      boolean serves = inside.stream().anyMatch(s -> !s.what().line().equals(rule.line()));
      inside.stream()
          .map(Spot::what)
          .filter(r -> r.name().equals(rule.name()) && shorter(r, rule))
          .filter(r -> r.weight() >= rule.weight())
          .findFirst()
          .filter(r -> !serves || r.weight() > rule.weight())
          .ifPresent(r -> idle(rule, r));
    }
  }

  /** Came from the lexicon, not from a keyword that the author could remove here. */
  private boolean ofConcept(Rule rule) {
    return scripts.sources().of(rule.line(), rule.key(), rule.cue().words()).isEmpty();
  }

  private static boolean shorter(Rule inner, Rule outer) {
    return inner.cue().words().length() < outer.cue().words().length()
        && !inner.cue().words().endsWith("*");
  }

  private void idle(Rule rule, Rule inner) {
    boolean weaker = inner.weight() > rule.weight();
    note(
        weaker ? Severity.WARNING : Severity.HINT,
        rule,
        new Bilingual(
            (weaker ? "“%s”盖住了旁边更强的“%s”" : "“%s”对旁边的“%s”没有补充")
                .formatted(rule.cue().words(), inner.cue().words()),
            (weaker
                    ? "'%s' silences the stronger '%s' beside it"
                    : "'%s' adds nothing to '%s' beside it")
                .formatted(rule.cue().words(), inner.cue().words())),
        weaker
            ? new Bilingual("放进同一组或更强的组", "put it into the same or a stronger group")
            : new Bilingual("删掉它，或者加大分量", "remove it, or weigh it higher"));
  }

  /** A longer keyword silences the shorter ones inside it; looked for in the examples. */
  private void silenced() {
    Map<Rule, List<Rule>> by = new LinkedHashMap<>();
    Set<Rule> free = new HashSet<>();
    examples.forEach(e -> hear(e, by, free));
    by.forEach((rule, longer) -> silenced(rule, longer, free.contains(rule)));
  }

  private void hear(ScriptCheckExample example, Map<Rule, List<Rule>> by, Set<Rule> free) {
    List<Spot<Rule>> found = spots.in(example.text());
    for (Spot<Rule> spot : found) {
      if (!spot.what().line().equals(example.line()) || free.contains(spot.what())) {
        continue;
      }
      Optional<Rule> longer = found.stream().filter(spot::within).map(Spot::what).findFirst();
      longer.ifPresentOrElse(
          l -> by.computeIfAbsent(spot.what(), r -> new ArrayList<>()).add(l),
          () -> free.add(spot.what()));
    }
  }

  private void silenced(Rule rule, List<Rule> longer, boolean heard) {
    if (heard) {
      return;
    }
    Optional<Rule> foreign = longer.stream().filter(l -> !l.line().equals(rule.line())).findFirst();
    if (foreign.isPresent() && longer.stream().noneMatch(l -> l.line().equals(rule.line()))) {
      note(
          Severity.WARNING,
          rule,
          new Bilingual(
              "“%s”从不起作用：在每条例句里都被 %s 的“%s”盖住"
                  .formatted(rule.cue().words(), foreign.get().name(), foreign.get().cue().words()),
              "'%s' never counts: in every example it is inside '%s' of %s"
                  .formatted(
                      rule.cue().words(), foreign.get().cue().words(), foreign.get().name())),
          new Bilingual(
              "写更长的关键词，或者加一条它单独出现的例句",
              "write a longer keyword, or an example where it stands alone"));
    }
  }

  private void patternsWithoutExample() {
    Map<String, List<ScriptCheckExample>> byLine =
        examples.stream().collect(Collectors.groupingBy(ScriptCheckExample::line));
    for (Rule rule : rules) {
      if (rule.isPattern() && !rule.vetoes()) {
        pattern(
            rule,
            byLine.getOrDefault(rule.line(), List.of()).stream()
                .filter(e -> rule.intent().isEmpty() || rule.intent().equals(e.intent())));
      }
    }
  }

  private void pattern(Rule rule, Stream<ScriptCheckExample> own) {
    Pattern pattern = rule.cue().pattern().orElseThrow();
    boolean idle = own.noneMatch(e -> pattern.matcher(e.text()).find());
    if (idle) {
      note(
          Severity.HINT,
          rule,
          new Bilingual("这个模式不匹配自己的任何例句", "the pattern matches none of its own examples"),
          new Bilingual("加一条它针对的例句，或者删掉", "add an example that it is for, or remove it"));
    }
  }

  private void note(Severity severity, Rule rule, Bilingual message, Bilingual fix) {
    check.noteEntry(severity, rule.line(), rule.key(), rule.cue().words(), message, fix);
  }
}
