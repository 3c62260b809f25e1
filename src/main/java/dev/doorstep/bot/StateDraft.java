package dev.doorstep.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The next state while a turn is being decided. */
final class StateDraft {
  private static final Set<String> CHOOSES_LINE = Set.of("form", "answer", "line");
  private static final int SAID_KEPT = 8;
  private static final int SAID_LENGTH = 500;

  Lang lang;
  Phase phase;
  Optional<String> line;
  Optional<String> form;
  Optional<String> asked;
  Map<String, String> values;
  List<String> trail;
  boolean revising;
  int misses;
  int unsure;
  int steps;
  Optional<Decision> why;
  List<Need> pending;
  List<String> said;

  StateDraft(BotState from) {
    lang = from.lang();
    phase = from.phase();
    line = from.line();
    form = from.form();
    asked = from.asked();
    values = new TreeMap<>(from.values());
    trail = new ArrayList<>(from.trail());
    revising = from.revising();
    misses = from.misses();
    unsure = from.unsure();
    steps = from.steps();
    why = from.why();
    pending = new ArrayList<>(from.pending());
    said = new ArrayList<>(from.said());
  }

  /** Drops the form and what was said about it. */
  void clear(Phase next) {
    phase = next;
    line = Optional.empty();
    form = Optional.empty();
    asked = Optional.empty();
    values.clear();
    trail.clear();
    said.clear();
    revising = false;
    misses = 0;
    unsure = 0;
    steps = 0;
    why = Optional.empty();
  }

  /**
   * Remembers what chose the line; a mere "yes" later does not displace the words that spoke for
   * it.
   */
  void triaged(Decision decision) {
    if (CHOOSES_LINE.contains(decision.kind()) && (decision.score() > 0 || why.isEmpty())) {
      why = Optional.of(decision);
    }
  }

  void remember(String text) {
    if (text.isBlank()) {
      return;
    }
    said.add(Wordings.shortened(text, SAID_LENGTH));
    if (said.size() > SAID_KEPT) {
      said.remove(1); // the first message usually says what it is about: keep it
    }
  }

  BotState with(List<String> offered) {
    return new BotState(
        lang, phase, line, form, asked, values, trail, revising, misses, unsure, steps, why,
        offered, pending, said);
  }
}
