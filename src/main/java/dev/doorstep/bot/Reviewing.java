package dev.doorstep.bot;

import dev.doorstep.bot.Corrections.Correction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The summary: confirm it, change something, or say what is wrong with it. */
final class Reviewing implements Step {
  private static final int MISSES_AT_MOST = 3;

  private final Scripts scripts;
  private final Forms forms;
  private final SideQuestions asides;
  private final Corrections corrections;
  private final OtherNeeds others;
  private final HandingOver person;

  Reviewing(Scripts scripts, Forms forms, SideQuestions asides, HandingOver person) {
    this.scripts = scripts;
    this.forms = forms;
    this.asides = asides;
    this.person = person;
    corrections = new Corrections(scripts.common());
    others = new OtherNeeds(scripts.common());
  }

  @Override
  public Optional<Turn> take(Heard heard) {
    FormScript form = forms.of(heard.state());
    boolean here = heard.in(Phase.CONFIRMING) || heard.in(Phase.CHANGING);
    return here && form != null ? Optional.of(review(heard, form)) : Optional.empty();
  }

  private Turn review(Heard heard, FormScript form) {
    Draft draft = new Draft(heard, scripts);
    draft.state.steps++;
    if (heard.in(Phase.CONFIRMING)
        && (says(heard, Command.CONFIRM, "confirm") || says(heard, Command.YES, "yes"))) {
      return forms.open(draft, form);
    }
    Optional<SlotScript> picked = heard.pressedAfter("change:").flatMap(form::slot);
    if (picked.isPresent()) {
      return revise(draft, picked.get(), Optional.empty(), heard.context());
    }
    if (others.announced(heard)) {
      return later(draft, heard, form);
    }
    Optional<Correction> correction = corrections.find(form, heard).or(() -> newValue(form, heard));
    if (correction.isPresent()) {
      return corrected(draft, form, correction.get(), heard.context());
    }
    Optional<SlotScript> named = form.slots().stream().filter(s -> names(s, heard)).findFirst();
    if (heard.in(Phase.CHANGING) && named.isPresent()) {
      return revise(draft, named.get(), Optional.empty(), heard.context());
    }
    if (says(heard, Command.CHANGE, "change") || says(heard, Command.NO, "no")) {
      return whatToChange(draft, form);
    }
    if (!heard.files().isEmpty()) {
      Forms.keepFiles(draft, form);
      forms.sumUp(draft, form, Noting.files(draft, heard.files()));
      return draft.because("files", "form/summary", "files were sent with the message");
    }
    Optional<String> aside = asides.answer(draft, heard);
    if (aside.isPresent()) {
      forms.sumUp(draft, form, aside.get());
      return draft.because("aside", "form/aside", "a question beside the summary was answered");
    }
    if (others.wished(heard)) {
      return later(draft, heard, form);
    }
    draft.state.misses++;
    if (draft.state.misses >= MISSES_AT_MOST) {
      return person.handOver(
          draft, Phrase.HANDING_OVER_UNSURE, Phrase.REASON_STUCK, "form/not-confirmed");
    }
    forms.sumUp(draft, form, draft.phrase(Phrase.REPEAT_CHOICE));
    return draft.because("repeat", "form/summary", "neither confirmed nor changed");
  }

  private Optional<Correction> newValue(FormScript form, Heard heard) {
    return others.wishedAtLength(heard)
        ? Optional.empty()
        : corrections.spotted(form, heard, heard.text());
  }

  private Turn later(Draft draft, Heard heard, FormScript form) {
    forms.sumUp(draft, form, Noting.later(draft, heard));
    return draft.because("later", "form/other-need", "another need was kept for afterwards");
  }

  private boolean says(Heard heard, Command command, String button) {
    return heard.choice().isPresent()
        ? heard.pressed(button)
        : scripts.common().commands().get(command).covers(heard.bare());
  }

  private static boolean names(SlotScript slot, Heard heard) {
    return SlotNames.of(slot).stream().anyMatch(heard.text()::contains);
  }

  private Turn whatToChange(Draft draft, FormScript form) {
    List<Option> options = new ArrayList<>();
    form.slots()
        .forEach(s -> options.add(new Option("change:" + s.id(), s.label().in(draft.lang()))));
    options.add(draft.button("back", Phrase.BUTTON_BACK));
    draft.state.phase = Phase.CHANGING;
    draft.say(Phrase.WHAT_TO_CHANGE, options);
    return draft.because("change", "form/change", "the visitor wants to change something");
  }

  private Turn corrected(Draft draft, FormScript form, Correction correction, Context context) {
    SlotScript slot = correction.slot();
    Optional<String> value = correction.checked().flatMap(Checked::value);
    if (value.isEmpty()) {
      return revise(draft, slot, correction.checked(), context);
    }
    forms.note(draft, form, slot, correction.checked().get());
    draft.state.misses = 0;
    forms.sumUp(draft, form, Noting.changed(draft, slot, value.get()));
    return draft.because("correction", "form/correction", slot.id() + " was corrected");
  }

  /** Asks one slot again; its old value stays until a new one is given. */
  private static Turn revise(
      Draft draft, SlotScript slot, Optional<Checked> refused, Context context) {
    draft.state.phase = Phase.FILLING;
    draft.state.revising = true;
    draft.state.misses = 0;
    refused.ifPresent(c -> draft.state.values.putAll(c.also()));
    Asking.ask(
        draft,
        slot,
        refused.map(c -> Noting.refusal(draft, slot, c)).orElse(""),
        false,
        context,
        refused.map(Checked::suggestions).orElse(List.of()));
    return draft.because("change", "form/change", slot.id() + " is asked again");
  }
}
