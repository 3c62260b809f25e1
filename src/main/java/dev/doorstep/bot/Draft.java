package dev.doorstep.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A turn in the making: replies, effects, the next state and the reason. */
final class Draft {
  final StateDraft state;
  private final Heard heard;
  private final CommonScript common;
  private final Explaining explaining;
  private final List<Reply> replies = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();

  Draft(Heard heard, Scripts scripts) {
    this.heard = heard;
    common = scripts.common();
    explaining = new Explaining(scripts);
    state = new StateDraft(heard.state());
    state.lang = heard.lang();
    if (heard.choice().isEmpty()) {
      state.remember(heard.raw());
    }
    if (state.form.isEmpty() && !heard.files().isEmpty()) {
      Extras.files(state.values, Extras.FILES, heard.files(), Forms.FILES_AT_MOST);
    }
  }

  List<AttachedFile> files() {
    return heard.files();
  }

  Lang lang() {
    return state.lang;
  }

  String phrase(Phrase phrase) {
    return talk().phrase(phrase);
  }

  /** The words for this moment; each call counts as saying it. */
  String words(Spoken spoken) {
    return talk().words(spoken);
  }

  private Talk talk() {
    return new Talk(heard.context(), common, state);
  }

  Option button(String id, Phrase label) {
    return new Option(id, phrase(label));
  }

  Draft say(String text) {
    return say(text, List.of(), Optional.empty());
  }

  Draft say(Phrase phrase) {
    return say(phrase(phrase));
  }

  Draft say(Phrase phrase, List<Option> options) {
    return say(phrase(phrase), options, Optional.empty());
  }

  Draft say(String text, List<Option> options, Optional<InputHint> input) {
    replies.add(new Reply(text, lang(), options, input));
    return this;
  }

  Draft effect(Effect effect) {
    effects.add(effect);
    return this;
  }

  /** Ends the turn for a reason that is no matter of scores. */
  Turn because(String kind, String rule, String explanation) {
    return turn(Decision.ofFlow(kind, state.line, rule, Explaining.flow(kind, explanation)));
  }

  /** Ends the turn for the understanding of the message. */
  Turn because(String kind, Candidate best, String explanation) {
    Optional<Candidate> next =
        heard.reading().candidates().stream()
            .filter(c -> !c.line().equals(best.line()))
            .findFirst();
    return turn(
        new Decision(
            kind,
            Optional.of(best.line()),
            best.rule(),
            best.layer(),
            best.matched(),
            rounded(best.confidence()),
            next.map(Candidate::line),
            rounded(best.confidence() - next.map(Candidate::confidence).orElse(0.0)),
            explaining.words(explanation, best, next)));
  }

  private static double rounded(double share) {
    return Math.round(share * 1000) / 1000.0;
  }

  private Turn turn(Decision decision) {
    state.triaged(decision);
    state.at = Optional.of(heard.context().now());
    return new Turn(state.with(Reply.buttons(replies)), lang(), replies, effects, decision);
  }
}
