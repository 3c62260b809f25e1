package dev.doorstep.bot;

import dev.doorstep.bot.Understanding.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the line for a need. Sure: goes on with it. Unsure: offers the likeliest. Unsure again:
 * calls a person, for a visitor is not asked a third time.
 */
final class Triage implements Step {
  private static final int OFFERED = 2;
  private static final double FAR_AHEAD = 3;

  private final Scripts scripts;
  private final Forms forms;
  private final Menu menu;
  private final HandingOver person;

  Triage(Scripts scripts, Forms forms, HandingOver person) {
    this.scripts = scripts;
    this.forms = forms;
    this.person = person;
    menu = new Menu(scripts);
  }

  @Override
  public Optional<Turn> take(Heard heard) {
    Draft draft = new Draft(heard, scripts.common());
    Optional<LineScript> pressed = heard.pressedAfter("line:").flatMap(scripts::line);
    if (pressed.isPresent()) {
      return Optional.of(picked(draft, heard, pressed.get()));
    }
    List<Candidate> candidates = heard.candidates();
    if (heard.in(Phase.TELLING)) {
      return Optional.of(told(draft, heard, candidates));
    }
    if (Sureness.sure(candidates, scripts.common())) {
      return Optional.of(goOn(draft, heard, candidates.get(0), heard.raw()));
    }
    List<Candidate> likely =
        candidates.stream().filter(c -> c.score() >= scripts.common().maybe()).toList();
    return Optional.of(likely.isEmpty() ? lost(draft, heard) : unsure(draft, likely));
  }

  /** A line was picked: what was said before may already tell what it is about. */
  private Turn picked(Draft draft, Heard heard, LineScript line) {
    String said = String.join("\n", heard.state().said());
    boolean offered = heard.in(Phase.CHOOSING) && !said.isEmpty();
    if (offered) {
      begin(draft, heard, line, line.fallback(), said);
      return draft.because("form", line.code(), "the visitor picked the offered line");
    }
    draft.state.clear(Phase.TELLING);
    draft.state.line = Optional.of(line.code());
    String text =
        draft
            .phrase(Phrase.TELL_MORE)
            .replace("{line}", line.name().in(draft.lang()))
            .replace("{hint}", line.hint().in(draft.lang()));
    draft.say(
        text,
        List.of(
            draft.button("menu", Phrase.BUTTON_MENU), draft.button("person", Phrase.BUTTON_PERSON)),
        Optional.empty());
    return draft.because("line", line.code(), "the visitor picked the line from the menu");
  }

  private Turn told(Draft draft, Heard heard, List<Candidate> candidates) {
    LineScript line = heard.state().line().flatMap(scripts::line).orElseThrow();
    Optional<Candidate> own =
        candidates.stream().filter(c -> c.line().equals(line.code())).findFirst();
    double ownScore = own.map(Candidate::score).orElse(0.0);
    if (Sureness.sure(candidates, scripts.common())
        && candidates.get(0).score() - ownScore >= FAR_AHEAD) {
      return goOn(draft, heard, candidates.get(0), heard.raw());
    }
    if (own.isPresent()) {
      return goOn(draft, heard, own.get(), heard.raw());
    }
    begin(draft, heard, line, line.fallback(), heard.raw());
    return draft.because("form", line.code(), "the need was told after picking the line");
  }

  private Turn goOn(Draft draft, Heard heard, Candidate best, String opening) {
    LineScript line = scripts.line(best.line()).orElseThrow();
    Optional<IntentScript> intent = best.intent().flatMap(line::intent);
    Optional<Spoken> answer = intent.flatMap(IntentScript::answer);
    draft.state.unsure = 0;
    if (answer.isEmpty()) {
      String form = intent.flatMap(IntentScript::form).orElse(line.fallback());
      forms.begin(
          draft,
          line.code(),
          line.form(form).orElseThrow(),
          intent.map(IntentScript::preset).orElse(Map.of()),
          opening,
          heard.context());
      return draft.because("form", best, "sure of the line");
    }
    intent.ifPresent(i -> know(draft, heard, line, i));
    String words = draft.words(answer.get());
    Optional<String> form = intent.flatMap(IntentScript::form);
    draft.state.clear(form.isPresent() ? Phase.OFFERING : Phase.ANYTHING_ELSE);
    draft.state.remember(heard.raw());
    draft.state.line = Optional.of(line.code());
    if (form.isEmpty()) {
      draft
          .say(words)
          .say(
              Phrase.ANYTHING_ELSE,
              List.of(
                  draft.button("menu", Phrase.BUTTON_MENU),
                  draft.button("no", Phrase.BUTTON_NOTHING_ELSE)));
      return draft.because("answer", best, "sure of the question");
    }
    draft.state.form = form;
    draft.state.values.putAll(intent.map(IntentScript::preset).orElse(Map.of()));
    draft
        .say(words)
        .say(
            Phrase.SHALL_I_OPEN,
            List.of(
                draft.button("yes", Phrase.BUTTON_OPEN),
                draft.button("no", Phrase.BUTTON_NO_THANKS)));
    return draft.because("answer", best, "sure of the question");
  }

  /** What the intent and the message tell already: the answer may depend on it. */
  private void know(Draft draft, Heard heard, LineScript line, IntentScript intent) {
    draft.state.values.clear();
    draft.state.values.putAll(intent.preset());
    intent
        .form()
        .flatMap(line::form)
        .ifPresent(form -> forms.fill(draft, form, heard.raw(), heard.context()));
  }

  private void begin(Draft draft, Heard heard, LineScript line, String form, String opening) {
    forms.begin(
        draft, line.code(), line.form(form).orElseThrow(), Map.of(), opening, heard.context());
  }

  private Turn unsure(Draft draft, List<Candidate> likely) {
    Candidate best = likely.get(0);
    if (draft.state.unsure > 0) {
      return person.handOver(
          draft, Phrase.HANDING_OVER_UNSURE, Phrase.REASON_UNSURE, "unsure/again");
    }
    List<Option> options = new ArrayList<>();
    likely.stream()
        .limit(OFFERED)
        .forEach(c -> options.add(menu.line(scripts.line(c.line()).orElseThrow(), draft.lang())));
    options.add(draft.button("menu", Phrase.BUTTON_OTHERS));
    options.add(draft.button("person", Phrase.BUTTON_PERSON));
    draft.state.phase = Phase.CHOOSING;
    draft.state.unsure++;
    draft.say(Phrase.LESS_SURE, options);
    return draft.because("unsure", best, "not sure enough to go on");
  }

  /** Nothing in the message speaks for any line. */
  private Turn lost(Draft draft, Heard heard) {
    boolean words = heard.raw().codePoints().anyMatch(Character::isLetter);
    if (draft.state.unsure > 0 && words) {
      return person.handOver(
          draft, Phrase.HANDING_OVER_UNSURE, Phrase.REASON_UNSURE, "unsure/again");
    }
    draft.state.phase = Phase.CHOOSING;
    draft.state.unsure += words ? 1 : 0;
    draft.say(Phrase.DID_NOT_UNDERSTAND, menu.linesOrPerson(draft));
    return draft.because("out-of-scope", "none", "no keyword or pattern of any line matched");
  }
}
