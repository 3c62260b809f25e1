package dev.doorstep.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form that waits: when one is put aside, and how it is offered again. */
final class Agenda {
  static final String RESUME = "resume";
  static final String SWITCH = "switch";

  private final Scripts scripts;

  Agenda(Scripts scripts) {
    this.scripts = scripts;
  }

  /** A form that nobody has touched for long is no longer what the visitor has in mind. */
  boolean stale(BotState state, Context context) {
    return state.inForm()
        && state
            .at()
            .filter(at -> at.plus(scripts.common().dropAfter()).isBefore(context.now()))
            .isPresent();
  }

  BotState putAside(BotState state) {
    StateDraft draft = new StateDraft(state);
    draft.park();
    return draft.with(List.of());
  }

  /**
   * Tells that the form was put aside. A message that means nothing by itself gets this alone: it
   * probably was an answer to the form.
   */
  Turn tell(Turn turn, Context context) {
    Optional<Parked> parked = turn.state().parked();
    boolean urgent = turn.effects().stream().anyMatch(Effect.HandOver.class::isInstance);
    if (parked.isEmpty() || urgent) {
      return turn;
    }
    StateDraft state = new StateDraft(turn.state());
    Talk talk = new Talk(context, scripts.common(), state);
    String title =
        title(Optional.of(parked.get().line()), Optional.of(parked.get().form()), turn.lang());
    String told = talk.phrase(Phrase.PUT_ASIDE_LONG).replace("{title}", title);
    Option resume = new Option(RESUME, talk.phrase(Phrase.BUTTON_RESUME));
    boolean lost =
        turn.decision().kind().equals("out-of-scope") || turn.decision().kind().equals("unsure");
    if (lost) {
      return alone(turn, state, talk, told, resume);
    }
    Turn offered = turn.state().offered().contains(RESUME) ? turn : with(turn, resume);
    List<Reply> replies = new ArrayList<>(offered.replies());
    replies.add(0, new Reply(told, turn.lang(), List.of(), Optional.empty()));
    return said(turn, state, replies);
  }

  /**
   * Offers the form that waits once more, beside other buttons and where no question is open: there
   * it does not ask for an answer.
   */
  Turn offerAgain(Turn turn, Context context) {
    BotState state = turn.state();
    boolean idle = state.phase() == Phase.OPEN || state.phase() == Phase.ANYTHING_ELSE;
    boolean buttons = !last(turn).options().isEmpty();
    if (state.parked().isEmpty() || !idle || !buttons || state.offered().contains(RESUME)) {
      return turn;
    }
    Parked form = state.parked().get();
    String title = title(Optional.of(form.line()), Optional.of(form.form()), turn.lang());
    Talk talk = new Talk(context, scripts.common(), new StateDraft(state));
    String label = talk.phrase(Phrase.BUTTON_RESUME_THAT).replace("{title}", title);
    return with(turn, new Option(RESUME, label));
  }

  private static Turn alone(Turn turn, StateDraft state, Talk talk, String told, Option resume) {
    Lang lang = turn.lang();
    List<Option> options =
        List.of(
            resume,
            new Option("menu", talk.phrase(Phrase.BUTTON_MENU)),
            new Option("person", talk.phrase(Phrase.BUTTON_PERSON)));
    state.clear(Phase.OPEN);
    return new Turn(
        state.with(options),
        lang,
        List.of(new Reply(told, lang, options, Optional.empty())),
        List.of(),
        Decision.ofFlow(
            "put-aside",
            Optional.empty(),
            "form/put-aside",
            Explaining.flow("put-aside", "the form went untouched for long and was put aside")));
  }

  private static Turn with(Turn turn, Option resume) {
    List<Reply> replies = new ArrayList<>(turn.replies());
    Reply last = last(turn);
    List<Option> options = new ArrayList<>(last.options());
    options.add(resume);
    replies.set(replies.size() - 1, new Reply(last.text(), last.lang(), options, last.input()));
    return said(turn, new StateDraft(turn.state()), replies);
  }

  private static Reply last(Turn turn) {
    return turn.replies().get(turn.replies().size() - 1);
  }

  private static Turn said(Turn turn, StateDraft state, List<Reply> replies) {
    return new Turn(
        state.with(Reply.buttons(replies)), turn.lang(), replies, turn.effects(), turn.decision());
  }

  static void anythingElse(Draft draft) {
    draft.say(
        Phrase.ANYTHING_ELSE,
        List.of(
            draft.button("menu", Phrase.BUTTON_MENU),
            draft.button("no", Phrase.BUTTON_NOTHING_ELSE)));
  }

  String title(Optional<String> line, Optional<String> form, Lang lang) {
    return line.flatMap(l -> form.flatMap(f -> scripts.form(l, f)))
        .map(f -> f.title().in(lang))
        .orElse("");
  }
}
