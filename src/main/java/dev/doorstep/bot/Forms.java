package dev.doorstep.bot;

import dev.doorstep.bot.SlotSpotting.Spotted;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Moves a form along: begins it, asks what is missing, sums it up, opens the request. */
final class Forms {
  private static final int TELLING_HAN = 8;
  private static final int TELLING_WORDS = 5;

  private final Scripts scripts;
  private final Menu menu;

  Forms(Scripts scripts) {
    this.scripts = scripts;
    menu = new Menu(scripts);
  }

  FormScript of(BotState state) {
    return scripts.form(state.line().orElse(""), state.form().orElse("")).orElse(null);
  }

  /**
   * Begins a form with what the opening message already says.
   *
   * @param opening the visitor's words that led here, may be empty
   */
  void begin(
      Draft draft,
      String line,
      FormScript form,
      Map<String, String> preset,
      String opening,
      Context context) {
    StateDraft state = draft.state;
    state.phase = Phase.FILLING;
    state.line = Optional.of(line);
    state.form = Optional.of(form.id());
    state.asked = Optional.empty();
    state.values.clear();
    state.values.putAll(preset);
    state.trail.clear();
    state.revising = false;
    state.misses = 0;
    state.unsure = 0;
    state.steps = 0;
    fill(draft, form, opening, context);
    form.slots().stream()
        .filter(s -> s.opening() && !state.values.containsKey(s.id()) && telling(opening))
        .findFirst()
        .ifPresent(s -> state.values.put(s.id(), Wordings.shortened(opening, 1500)));
    boolean complete = form.slots().stream().allMatch(x -> state.values.containsKey(x.id()));
    String intro = complete ? "" : form.intro().map(draft::words).orElse("");
    next(draft, form, intro, context);
  }

  /** Whether a message says enough to describe the need. */
  private static boolean telling(String text) {
    long han =
        text.codePoints()
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
            .count();
    return han >= TELLING_HAN || (han == 0 && text.split("\\s+").length >= TELLING_WORDS);
  }

  /** Takes every value that the words state beyond doubt and that is still missing. */
  void fill(Draft draft, FormScript form, String words, Context context) {
    Map<String, Spotted> spotted =
        SlotSpotting.all(form, words, context.today(), Map.of(), draft.lang());
    spotted.forEach((id, s) -> s.value().ifPresent(v -> draft.state.values.putIfAbsent(id, v)));
  }

  /** Asks the next missing slot, or sums up. */
  void next(Draft draft, FormScript form, String before, Context context) {
    Optional<SlotScript> missing =
        form.slots().stream().filter(s -> !draft.state.values.containsKey(s.id())).findFirst();
    draft.state.misses = 0;
    if (missing.isPresent()) {
      draft.state.phase = Phase.FILLING;
      Asking.ask(draft, missing.get(), before, false, context);
    } else {
      sumUp(draft, form, before);
    }
  }

  void sumUp(Draft draft, FormScript form, String before) {
    draft.state.phase = Phase.CONFIRMING;
    draft.state.asked = Optional.empty();
    draft.state.revising = false;
    String title = Showing.title(form, draft.state.values, draft.lang());
    String text =
        (before.isEmpty() ? "" : before + "\n")
            + draft.phrase(Phrase.SUMMARY).replace("{title}", title)
            + Showing.summary(form, draft.state.values, draft.lang())
            + "\n"
            + draft.phrase(Phrase.RIGHT);
    draft.say(
        text,
        List.of(
            draft.button("confirm", Phrase.BUTTON_CONFIRM),
            draft.button("change", Phrase.BUTTON_CHANGE),
            draft.button("cancel", Phrase.BUTTON_CANCEL)),
        Optional.empty());
  }

  Turn open(Draft draft, FormScript form) {
    StateDraft state = draft.state;
    LineScript line = scripts.line(state.line.orElseThrow()).orElseThrow();
    Lang lang = draft.lang();
    String title = Showing.title(form, state.values, lang);
    draft
        .effect(
            new Effect.OpenRequest(
                line.code(),
                form.id(),
                title,
                Showing.details(form, state.values, lang),
                line.urgent(),
                state.why))
        .say(draft.phrase(Phrase.OPENED).replace("{line}", line.name().in(lang)))
        .say(
            Phrase.ANYTHING_ELSE,
            List.of(
                draft.button("menu", Phrase.BUTTON_MENU),
                draft.button("no", Phrase.BUTTON_NOTHING_ELSE)));
    state.clear(Phase.ANYTHING_ELSE);
    state.line = Optional.of(line.code());
    return draft.because(
        "request", line.code() + "/" + form.id(), "the visitor confirmed the form");
  }

  /** Drops the form and shows the menu. */
  Turn drop(Draft draft) {
    boolean pending = draft.state.phase != Phase.OPEN && draft.state.phase != Phase.ANYTHING_ELSE;
    draft.state.clear(Phase.OPEN);
    draft.say(pending ? Phrase.CANCELLED : Phrase.NOTHING_TO_CANCEL, menu.linesOrPerson(draft));
    return draft.because("command", "command/cancel", "the visitor cancelled");
  }
}
