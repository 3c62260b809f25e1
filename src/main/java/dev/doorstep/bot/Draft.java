package dev.doorstep.bot;

import dev.doorstep.bot.Understanding.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A turn in the making: replies, effects, the next state and the reason. */
final class Draft {
  final StateDraft state;
  private final Heard heard;
  private final CommonScript common;
  private final List<Reply> replies = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();

  Draft(Heard heard, CommonScript common) {
    this.heard = heard;
    this.common = common;
    state = new StateDraft(heard.state());
    state.lang = heard.lang();
    if (heard.choice().isEmpty()) {
      state.remember(heard.raw());
    }
  }

  Lang lang() {
    return state.lang;
  }

  String phrase(Phrase phrase) {
    return words(common.phrases().get(phrase));
  }

  /** The words for this moment; each call counts as saying it. */
  String words(Spoken spoken) {
    return new Talk(heard.context(), common, state).words(spoken);
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
    return turn(
        new Decision(
            kind,
            state.line,
            rule,
            heard.choice().map(List::of).orElse(List.of()),
            0,
            Optional.empty(),
            0,
            explanation));
  }

  /** Ends the turn for the understanding of the message. */
  Turn because(String kind, Candidate best, String explanation) {
    Optional<Candidate> next =
        heard.candidates().stream().filter(c -> !c.line().equals(best.line())).findFirst();
    double margin = best.score() - next.map(Candidate::score).orElse(0.0);
    String because =
        String.format(
            Locale.ROOT,
            "%s: %s scores %.1f for %s%s",
            explanation,
            best.rule(),
            best.score(),
            best.matched(),
            next.map(n -> ", ahead of " + n.rule() + " for " + n.matched()).orElse(""));
    return turn(
        new Decision(
            kind,
            Optional.of(best.line()),
            best.rule(),
            best.matched(),
            best.score(),
            next.map(Candidate::line),
            margin,
            because));
  }

  private Turn turn(Decision decision) {
    state.triaged(decision);
    List<String> offered =
        replies.stream()
            .flatMap(
                r ->
                    Stream.concat(
                        r.options().stream(),
                        r.input().stream().flatMap(i -> i.options().stream())))
            .map(Option::id)
            .distinct()
            .toList();
    return new Turn(state.with(offered), lang(), replies, effects, decision);
  }
}
