package dev.doorstep.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What waits: a form that was put aside, and other needs that were named in the middle of a form.
 * Both are offered when a request has been opened.
 */
final class Agenda {
  static final String NEXT = "next";
  static final String RESUME = "resume";
  static final String SWITCH = "switch";

  private static final int SHOWN = 40;

  private final Scripts scripts;

  Agenda(Scripts scripts) {
    this.scripts = scripts;
  }

  /**
   * Another message to decide instead.
   *
   * @param told what the visitor hears before the answer to it, may be empty
   */
  record Instead(BotState state, Said said, String told) {}

  /** The need that waits is a message of its own: it is decided as if it had just been said. */
  Optional<Instead> instead(BotState state, Said said) {
    Optional<String> pressed = said.choice().filter(state.offered()::contains);
    if (state.later().isEmpty()) {
      return Optional.empty();
    }
    StateDraft draft = new StateDraft(state);
    boolean after = state.phase() == Phase.ANYTHING_ELSE && state.offered().contains(NEXT);
    if (pressed.filter(SWITCH::equals).isPresent() && state.inForm()) {
      String title = title(state.line(), state.form(), state.lang());
      String need = draft.later.remove(draft.later.size() - 1);
      draft.park();
      return Optional.of(
          new Instead(
              draft.with(List.of()),
              Said.words(need),
              phrase(Phrase.PUT_ASIDE, state.lang()).replace("{title}", title)));
    }
    if (after && says(said, pressed, NEXT, Command.YES)) {
      String need = draft.later.remove(0);
      draft.clear(Phase.OPEN);
      return Optional.of(new Instead(draft.with(List.of()), Said.words(need), ""));
    }
    if (after && says(said, pressed, "no", Command.NO)) {
      draft.later.clear();
      return Optional.of(new Instead(draft.with(state.offered()), said, ""));
    }
    return Optional.empty();
  }

  private boolean says(Said said, Optional<String> pressed, String button, Command command) {
    return pressed.isPresent()
        ? pressed.get().equals(button)
        : said.text().length() < SHOWN
            && scripts.common().commands().get(command).covers(Wordings.bare(said.text()));
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
  Turn tell(Turn turn) {
    Optional<Parked> parked = turn.state().parked();
    if (parked.isEmpty() || turn.state().phase() == Phase.FILLING && turn.replies().isEmpty()) {
      return turn;
    }
    Lang lang = turn.lang();
    String title = title(Optional.of(parked.get().line()), Optional.of(parked.get().form()), lang);
    String told = phrase(Phrase.PUT_ASIDE_LONG, lang).replace("{title}", title);
    Option resume = new Option(RESUME, phrase(Phrase.BUTTON_RESUME, lang));
    boolean lost =
        turn.decision().kind().equals("out-of-scope") || turn.decision().kind().equals("unsure");
    return lost ? alone(turn, told, resume) : before(turn, told, resume);
  }

  private Turn alone(Turn turn, String told, Option resume) {
    Lang lang = turn.lang();
    List<Option> options =
        List.of(
            resume,
            new Option("menu", phrase(Phrase.BUTTON_MENU, lang)),
            new Option("person", phrase(Phrase.BUTTON_PERSON, lang)));
    StateDraft state = new StateDraft(turn.state());
    state.clear(Phase.OPEN);
    return new Turn(
        state.with(options.stream().map(Option::id).toList()),
        lang,
        List.of(new Reply(told, lang, options, Optional.empty())),
        List.of(),
        new Decision(
            "put-aside",
            Optional.empty(),
            "form/put-aside",
            List.of(),
            0,
            Optional.empty(),
            0,
            "the form went untouched for long and was put aside"));
  }

  private static Turn before(Turn turn, String told, Option resume) {
    List<Reply> replies = new ArrayList<>(turn.replies());
    Reply last = replies.get(replies.size() - 1);
    List<Option> options = new ArrayList<>(last.options());
    options.add(resume);
    replies.set(replies.size() - 1, new Reply(last.text(), last.lang(), options, last.input()));
    List<String> offered = new ArrayList<>(turn.state().offered());
    offered.add(RESUME);
    return before(
        new Turn(
            new StateDraft(turn.state()).with(offered),
            turn.lang(),
            replies,
            turn.effects(),
            turn.decision()),
        told);
  }

  /** The same turn, with words before its first reply. */
  static Turn before(Turn turn, String told) {
    if (told.isEmpty()) {
      return turn;
    }
    List<Reply> replies = new ArrayList<>(turn.replies());
    Reply first = replies.get(0);
    replies.set(
        0, new Reply(told + "\n" + first.text(), first.lang(), first.options(), first.input()));
    return new Turn(turn.state(), turn.lang(), replies, turn.effects(), turn.decision());
  }

  /** After a request: the need that waits, or the form that was put aside, or anything else. */
  void offerNext(Draft draft) {
    StateDraft state = draft.state;
    if (!state.later.isEmpty()) {
      String need = Wordings.shortened(state.later.get(0), SHOWN);
      draft.say(
          draft.phrase(Phrase.NEXT_NEED).replace("{need}", need),
          List.of(
              draft.button(NEXT, Phrase.BUTTON_NEXT), draft.button("no", Phrase.BUTTON_NO_THANKS)),
          Optional.empty());
      return;
    }
    List<Option> options = new ArrayList<>();
    state.parked.ifPresent(
        p ->
            options.add(
                new Option(
                    RESUME,
                    draft
                        .phrase(Phrase.BUTTON_RESUME_THAT)
                        .replace(
                            "{title}",
                            title(Optional.of(p.line()), Optional.of(p.form()), draft.lang())))));
    options.add(draft.button("menu", Phrase.BUTTON_MENU));
    options.add(draft.button("no", Phrase.BUTTON_NOTHING_ELSE));
    draft.say(Phrase.ANYTHING_ELSE, options);
  }

  private String title(Optional<String> line, Optional<String> form, Lang lang) {
    return line.flatMap(l -> form.flatMap(f -> scripts.form(l, f)))
        .map(f -> f.title().in(lang))
        .orElse("");
  }

  private String phrase(Phrase phrase, Lang lang) {
    return scripts.common().phrases().get(phrase).in(lang);
  }
}
