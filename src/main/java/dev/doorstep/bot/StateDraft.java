package dev.doorstep.bot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The next state while a turn is being decided. */
final class StateDraft {
  private static final Set<String> CHOOSES_LINE = Set.of("form", "answer", "line");
  private static final int SAID_KEPT = 8;
  private static final int TOLD_KEPT = 24;
  private static final int SAID_LENGTH = 500;
  private static final int PENDING_KEPT = 3;

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
  private final Map<String, Integer> told;
  Optional<Instant> at;
  Optional<Parked> parked;

  /** Whether another need was noted in this very turn; not stored. */
  boolean noted;

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
    told = new LinkedHashMap<>(from.told());
    at = from.at();
    parked = from.parked();
  }

  /**
   * Drops the form and what was said about it; files that came before any form stay while it is
   * found out which one they are for.
   */
  void clear(Phase next) {
    boolean finding = next == Phase.TELLING || next == Phase.TWO_NEEDS;
    boolean early = finding && form.isEmpty();
    phase = next;
    line = Optional.empty();
    form = Optional.empty();
    asked = Optional.empty();
    values.keySet().removeIf(key -> !early || !key.equals(Extras.FILES));
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

  /** How often a reply was given before. */
  int told(String reply) {
    return told.getOrDefault(reply, 0);
  }

  /** Remembers a reply; the one that was given longest ago is forgotten when there are many. */
  void tell(String reply) {
    Integer before = told.remove(reply);
    told.put(reply, before == null ? 1 : before + 1);
    if (told.size() > TOLD_KEPT) {
      told.remove(told.keySet().iterator().next());
    }
  }

  /** The next state, in which these buttons may be pressed. */
  BotState with(List<Option> buttons) {
    Map<String, String> labels = new LinkedHashMap<>();
    buttons.forEach(b -> labels.putIfAbsent(b.id(), b.label()));
    List<String> offered = List.copyOf(labels.keySet());
    return new BotState(
        lang, phase, line, form, asked, values, trail, revising, misses, unsure, steps, why,
        offered, pending, said, told, at, parked, labels);
  }

  /** Puts the form aside, so that it can be taken up again. */
  void park() {
    parked =
        Optional.of(new Parked(line.orElseThrow(), form.orElseThrow(), values, trail, why, said));
    clear(Phase.OPEN);
  }

  /** Takes up the form that was put aside. */
  void unpark() {
    Parked form = parked.orElseThrow();
    clear(Phase.FILLING);
    line = Optional.of(form.line());
    this.form = Optional.of(form.form());
    values.putAll(form.values());
    trail.addAll(form.trail());
    why = form.why();
    said.addAll(form.said());
    parked = Optional.empty();
  }

  /** Keeps another need for afterwards; one per line, for the second is likely the same. */
  void keepForLater(Need need) {
    pending.removeIf(n -> n.line().equals(need.line()));
    pending.add(need);
    if (pending.size() > PENDING_KEPT) {
      pending.remove(0);
    }
  }
}
