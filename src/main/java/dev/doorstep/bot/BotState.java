package dev.doorstep.bot;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that the next turn needs to know; stored as JSON between turns. Bounded: it holds one form at
 * a time and the last few things said.
 *
 * @param asked the slot the last question was about
 * @param values slot → normalised value
 * @param trail the slots that were asked, in order, for "back"
 * @param revising whether the asked slot is being changed from the summary
 * @param misses failed answers to the asked slot in a row
 * @param unsure unclear messages in a row
 * @param steps turns spent in this form; a form that does not end is handed to a person
 * @param why the decision that chose the line, kept until its request is opened
 * @param offered ids of the buttons that may be pressed now
 * @param labels the words on them, by id
 * @param pending needs that wait until this one is done
 * @param at the moment of the last turn
 * @param parked a form that was put aside, to be taken up again
 * @param told reply → how often it was given in this conversation, for replies that depend on it
 * @param said the visitor's last messages on this matter, shortened, for a colleague who takes over
 */
public record BotState(
    Lang lang,
    Phase phase,
    Optional<String> line,
    Optional<String> form,
    Optional<String> asked,
    Map<String, String> values,
    List<String> trail,
    boolean revising,
    int misses,
    int unsure,
    int steps,
    Optional<Decision> why,
    List<String> offered,
    List<Need> pending,
    List<String> said,
    Map<String, Integer> told,
    Optional<Instant> at,
    Optional<Parked> parked,
    Map<String, String> labels) {

  public BotState {
    lang = lang == null ? Lang.ZH : lang;
    phase = phase == null ? Phase.OPEN : phase;
    line = line == null ? Optional.empty() : line;
    form = form == null ? Optional.empty() : form;
    asked = asked == null ? Optional.empty() : asked;
    why = why == null ? Optional.empty() : why;
    values = values == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(values));
    trail = trail == null ? List.of() : List.copyOf(trail);
    offered = offered == null ? List.of() : List.copyOf(offered);
    pending = pending == null ? List.of() : List.copyOf(pending);
    said = said == null ? List.of() : List.copyOf(said);
    told = told == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(told));
    at = at == null ? Optional.empty() : at;
    parked = parked == null ? Optional.empty() : parked;
    labels = labels == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(labels));
  }

  static BotState fresh(Lang lang) {
    return new BotState(
        lang,
        Phase.OPEN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        List.of(),
        false,
        0,
        0,
        0,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  /** Whether a form is being filled in or waits to be confirmed. */
  boolean inForm() {
    return phase == Phase.FILLING || phase == Phase.CONFIRMING || phase == Phase.CHANGING;
  }
}
