package dev.doorstep.bot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Takes a need on: gives the quick answer, begins the form. */
final class TakingOn {
  /** From this share of its line on, an intent is believed; below, the line's general form fits. */
  private static final double LIKELY = 0.2;

  private final Scripts scripts;
  private final Forms forms;

  TakingOn(Scripts scripts, Forms forms) {
    this.scripts = scripts;
    this.forms = forms;
  }

  /** The understanding is sure of the line. */
  Turn goOn(Draft draft, Heard heard, Candidate best, String opening) {
    LineScript line = scripts.line(best.line()).orElseThrow();
    boolean answered = begin(draft, heard, line, best.intent().flatMap(line::intent), opening);
    return answered
        ? draft.because("answer", best, "sure of the question")
        : draft.because("form", best, "sure of the line");
  }

  /** The visitor chose the line; the words tell the intent. */
  Turn within(Draft draft, Heard heard, LineScript line, Optional<Candidate> own, String opening) {
    Optional<Candidate> likely = own.filter(c -> c.confidence() >= LIKELY);
    boolean answered =
        begin(draft, heard, line, likely.flatMap(Candidate::intent).flatMap(line::intent), opening);
    String kind = answered ? "answer" : "form";
    return likely
        .map(c -> draft.because(kind, c, "the visitor picked the line"))
        .orElseGet(() -> draft.because(kind, line.code(), "the visitor picked the line"));
  }

  /** A need that was named before, by a button or beside another need. */
  Turn start(Draft draft, Heard heard, Need need) {
    LineScript line = scripts.line(need.line()).orElseThrow();
    boolean answered = begin(draft, heard, line, need.intent().flatMap(line::intent), need.words());
    return draft.because(
        answered ? "answer" : "form",
        Rule.of(need.line(), need.intent()),
        "the visitor picked the need");
  }

  /**
   * @return whether it was answered at once, rather than with the first question of a form
   */
  private boolean begin(
      Draft draft, Heard heard, LineScript line, Optional<IntentScript> intent, String opening) {
    Optional<Spoken> answer = intent.flatMap(IntentScript::answer);
    Optional<String> form = intent.flatMap(IntentScript::form);
    Map<String, String> preset = intent.map(IntentScript::preset).orElse(Map.of());
    if (answer.isEmpty()) {
      FormScript script = line.form(form.orElse(line.fallback())).orElseThrow();
      forms.begin(draft, line.code(), script, preset, opening, heard.context());
      return false;
    }
    draft.state.clear(form.isPresent() ? Phase.OFFERING : Phase.ANYTHING_ELSE);
    draft.state.remember(opening);
    draft.state.line = Optional.of(line.code());
    draft.state.form = form;
    draft.state.values.putAll(preset);
    draft.say(words(draft, heard, line, answer.get(), opening));
    if (form.isPresent()) {
      draft.say(
          Phrase.SHALL_I_OPEN,
          List.of(
              draft.button("yes", Phrase.BUTTON_OPEN),
              draft.button("no", Phrase.BUTTON_NO_THANKS)));
    } else {
      Agenda.anythingElse(draft);
    }
    return true;
  }

  /** The answer for this moment; it may depend on what the need tells already. */
  private String words(Draft draft, Heard heard, LineScript line, Spoken answer, String need) {
    Map<String, String> preset = new TreeMap<>(draft.state.values);
    draft
        .state
        .form
        .flatMap(line::form)
        .ifPresent(form -> forms.fill(draft, form, need, heard.context()));
    String words = draft.words(answer);
    draft.state.values.clear();
    draft.state.values.putAll(preset);
    return words;
  }
}
