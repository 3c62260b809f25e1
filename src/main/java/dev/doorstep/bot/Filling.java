package dev.doorstep.bot;

import dev.doorstep.bot.Corrections.Correction;
import java.util.Optional;

/** Takes the answer to a form's question. */
final class Filling implements Step {
  private static final int MISSES_BEFORE_PERSON = 2;
  private static final int MISSES_AT_MOST = 4;
  private static final int STEPS_AT_MOST = 60;

  /** In the answer to an open question, longer texts with "no" or "change" are descriptions. */
  private static final int CORRECTION_LENGTH = 24;

  private final Scripts scripts;
  private final Forms forms;
  private final SlotCheck check;
  private final Corrections corrections;
  private final SideQuestions asides;
  private final HandingOver person;

  Filling(Scripts scripts, Forms forms, SideQuestions asides, HandingOver person) {
    this.scripts = scripts;
    this.forms = forms;
    this.asides = asides;
    this.person = person;
    check = new SlotCheck(scripts.common());
    corrections = new Corrections(scripts.common());
  }

  @Override
  public Optional<Turn> take(Heard heard) {
    FormScript form = forms.of(heard.state());
    if (!heard.in(Phase.FILLING) || form == null) {
      return Optional.empty();
    }
    Optional<SlotScript> asked = heard.state().asked().flatMap(form::slot);
    Draft draft = new Draft(heard, scripts.common());
    draft.state.steps++;
    if (asked.isEmpty() || draft.state.steps > STEPS_AT_MOST) {
      return Optional.of(stuck(draft, "form/too-long"));
    }
    return Optional.of(answer(draft, heard, form, asked.get()));
  }

  private Turn answer(Draft draft, Heard heard, FormScript form, SlotScript asked) {
    Context context = heard.context();
    if (skips(heard, asked)) {
      return skip(draft, heard, form, asked);
    }
    Optional<String> pressed = heard.pressedAfter("slot:" + asked.id() + "=");
    if (pressed.isPresent()) {
      return taken(draft, heard, form, asked, valueOf(asked, pressed.get(), draft.lang()));
    }
    boolean wordy = asked.type() == SlotType.LONGTEXT && heard.text().length() > CORRECTION_LENGTH;
    Optional<Correction> correction = wordy ? Optional.empty() : corrections.find(form, heard);
    if (correction.isPresent() && !correction.get().slot().id().equals(asked.id())) {
      return corrected(draft, form, asked, correction.get(), context);
    }
    Optional<String> aside = asides.answer(draft, heard);
    if (aside.isPresent()) {
      draft.say(aside.get());
      Asking.ask(draft, asked, draft.phrase(Phrase.BACK_TO_QUESTION), false, context);
      return draft.because("aside", "form/aside", "a question beside the form was answered");
    }
    String words = Answers.forSlot(form, asked, heard, correction.isPresent());
    Optional<String> old = Optional.ofNullable(heard.state().values().get(asked.id()));
    Checked checked =
        check.check(asked, words, context.today(), old.filter(v -> !v.isEmpty()), draft.lang());
    return checked.value().isPresent()
        ? taken(draft, heard, form, asked, checked.value().get())
        : refused(draft, asked, checked.refusal().orElseThrow(), context);
  }

  private boolean skips(Heard heard, SlotScript asked) {
    if (heard.choice().isPresent()) {
      return heard.pressed("skip");
    }
    boolean no = scripts.common().commands().get(Command.NO).covers(heard.bare());
    boolean plainNo = no && asked.optional() && asked.type() != SlotType.YESNO;
    return plainNo || scripts.common().commands().get(Command.SKIP).covers(heard.bare());
  }

  private static String valueOf(SlotScript slot, String choice, Lang lang) {
    if (slot.type() == SlotType.CHOICE || slot.type() == SlotType.YESNO) {
      return choice;
    }
    return slot.choices().stream()
        .filter(c -> c.id().equals(choice))
        .findFirst()
        .map(c -> c.label().in(lang))
        .orElse(choice);
  }

  private Turn skip(Draft draft, Heard heard, FormScript form, SlotScript asked) {
    return asked.optional()
        ? taken(draft, heard, form, asked, "")
        : refused(draft, asked, Phrase.NEEDED, heard.context());
  }

  private Turn taken(Draft draft, Heard heard, FormScript form, SlotScript asked, String value) {
    draft.state.values.put(asked.id(), value);
    draft.state.trail.remove(asked.id());
    draft.state.trail.add(asked.id());
    draft.state.revising = false;
    if (heard.choice().isEmpty() && asked.type() != SlotType.LONGTEXT) {
      forms.fill(draft, form, heard.raw(), heard.context());
    }
    forms.next(draft, form, "", heard.context());
    return draft.because(
        "answer-taken",
        slot(draft, asked),
        "the answer is '" + Wordings.shortened(value, 40) + "'");
  }

  private Turn corrected(
      Draft draft, FormScript form, SlotScript asked, Correction correction, Context context) {
    SlotScript slot = correction.slot();
    Optional<String> value = correction.checked().flatMap(Checked::value);
    if (value.isPresent()) {
      draft.state.values.put(slot.id(), value.get());
      String noted = Noting.changed(draft, slot, value.get());
      Asking.ask(draft, asked, noted, false, context);
    } else {
      String why =
          correction
              .checked()
              .flatMap(Checked::refusal)
              .map(p -> Noting.refusal(draft, slot, p))
              .orElse("");
      draft.state.values.remove(slot.id());
      Asking.ask(draft, slot, why, false, context);
    }
    return draft.because("correction", slot(draft, slot), "an earlier answer was corrected");
  }

  private Turn refused(Draft draft, SlotScript asked, Phrase why, Context context) {
    draft.state.misses++;
    if (draft.state.misses >= MISSES_AT_MOST) {
      return stuck(draft, "form/not-understood");
    }
    boolean offer = draft.state.misses >= MISSES_BEFORE_PERSON;
    String before =
        Noting.refusal(draft, asked, why) + (offer ? "\n" + draft.phrase(Phrase.OR_A_PERSON) : "");
    Asking.ask(draft, asked, before, offer, context);
    return draft.because("answer-refused", slot(draft, asked), "refused: " + why.key());
  }

  private Turn stuck(Draft draft, String rule) {
    return person.handOver(draft, Phrase.HANDING_OVER_UNSURE, Phrase.REASON_STUCK, rule);
  }

  private static String slot(Draft draft, SlotScript slot) {
    return draft.state.line.orElse("") + "/" + draft.state.form.orElse("") + "/" + slot.id();
  }
}
