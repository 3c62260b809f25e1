package dev.doorstep.bot;

import dev.doorstep.bot.Corrections.Correction;
import java.util.List;
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
  private final Answers answers;
  private final Corrections corrections;
  private final SideQuestions asides;
  private final OtherNeeds others;
  private final HandingOver person;

  Filling(Scripts scripts, Forms forms, SideQuestions asides, HandingOver person) {
    this.scripts = scripts;
    this.forms = forms;
    this.asides = asides;
    this.person = person;
    check = new SlotCheck(scripts.common());
    answers = new Answers(scripts.common());
    corrections = new Corrections(scripts.common());
    others = new OtherNeeds(scripts.common());
  }

  @Override
  public Optional<Turn> take(Heard heard) {
    FormScript form = forms.of(heard.state());
    if (!heard.in(Phase.FILLING) || form == null) {
      return Optional.empty();
    }
    Optional<SlotScript> asked = heard.state().asked().flatMap(form::slot);
    Draft draft = new Draft(heard, scripts);
    draft.state.steps++;
    if (asked.isEmpty() || draft.state.steps > STEPS_AT_MOST) {
      return Optional.of(stuck(draft, "form/too-long"));
    }
    return Optional.of(
        heard.files().isEmpty()
            ? answer(draft, heard, form, asked.get())
            : files(draft, heard, form, asked.get()));
  }

  private Turn answer(Draft draft, Heard heard, FormScript form, SlotScript asked) {
    Context context = heard.context();
    if (skips(heard, asked)) {
      return skip(draft, heard, form, asked);
    }
    Optional<String> pressed = heard.pressedAfter("slot:" + asked.id() + "=");
    if (pressed.isPresent()) {
      return taken(draft, heard, form, asked, picked(asked, pressed.get(), heard, draft.lang()));
    }
    boolean wordy = asked.type() == SlotType.LONGTEXT && heard.text().length() > CORRECTION_LENGTH;
    boolean another = others.announced(heard);
    Optional<Correction> correction =
        wordy || another ? Optional.empty() : corrections.find(form, heard);
    if (correction.isPresent() && !correction.get().slot().id().equals(asked.id())) {
      return corrected(draft, form, asked, correction.get(), context);
    }
    String words = answers.forSlot(form, asked, heard);
    Optional<String> old = Optional.ofNullable(heard.state().values().get(asked.id()));
    Checked checked =
        check.check(asked, words, context, old.filter(v -> !v.isEmpty()), draft.lang());
    boolean taken = checked.value().isPresent();
    Optional<String> aside = asides.answer(draft, heard, asked, taken);
    if (aside.isPresent()) {
      draft.say(aside.get());
      Asking.ask(draft, asked, draft.phrase(Phrase.BACK_TO_QUESTION), false, context);
      return draft.because("aside", "form/aside", "a question beside the form was answered");
    }
    if (another) {
      return later(draft, heard, asked);
    }
    if (asides.unanswered(heard, asked)) {
      return question(draft, heard, asked);
    }
    if (others.beside(heard, asked, taken)) {
      return later(draft, heard, asked);
    }
    if (!taken && asides.asks(heard)) {
      return question(draft, heard, asked);
    }
    return taken
        ? taken(draft, heard, form, asked, checked)
        : refused(draft, asked, checked, context);
  }

  private boolean skips(Heard heard, SlotScript asked) {
    if (heard.choice().isPresent()) {
      return heard.pressed("skip");
    }
    boolean no = scripts.common().commands().get(Command.NO).covers(heard.bare());
    boolean plainNo = no && asked.optional() && asked.type() != SlotType.YESNO;
    return plainNo || scripts.common().commands().get(Command.SKIP).covers(heard.bare());
  }

  private static Checked picked(SlotScript slot, String choice, Heard heard, Lang lang) {
    return switch (slot.type()) {
      case ENTERPRISE -> PlaceCheck.picked(slot, choice, heard, lang);
      case BUILDING ->
          Checked.taken(
              heard.context().buildings().stream()
                  .filter(b -> b.code().equals(choice))
                  .findFirst()
                  .map(b -> b.name().in(lang))
                  .orElseGet(() -> label(slot, choice, lang)));
      case TEXT, LONGTEXT, FLOOR -> Checked.taken(label(slot, choice, lang));
      default -> Checked.taken(choice);
    };
  }

  private static String label(SlotScript slot, String choice, Lang lang) {
    return slot.choices().stream()
        .filter(c -> c.id().equals(choice))
        .findFirst()
        .map(c -> c.label().in(lang))
        .orElse(choice);
  }

  private Turn skip(Draft draft, Heard heard, FormScript form, SlotScript asked) {
    return asked.optional()
        ? taken(draft, heard, form, asked, Checked.taken(""))
        : refused(draft, asked, Checked.refused(Phrase.NEEDED), heard.context());
  }

  private Turn taken(Draft draft, Heard heard, FormScript form, SlotScript asked, Checked checked) {
    forms.note(draft, form, asked, checked);
    draft.state.trail.remove(asked.id());
    draft.state.trail.add(asked.id());
    draft.state.revising = false;
    if (heard.choice().isEmpty() && asked.type() != SlotType.LONGTEXT) {
      forms.fill(draft, form, heard.raw(), heard.context());
    }
    forms.next(draft, form, "", heard.context());
    String value = Showing.value(asked, checked.value().orElse(""), draft.lang());
    return draft.because(
        "answer-taken",
        slot(draft, asked),
        "the answer is '" + Wordings.shortened(value, 40) + "'");
  }

  /** Files answer the question for them, whatever is being asked; the words may answer that. */
  private Turn files(Draft draft, Heard heard, FormScript form, SlotScript asked) {
    Forms.keepFiles(draft, form);
    if (asked.type() == SlotType.FILE) {
      draft.state.trail.remove(asked.id());
      draft.state.trail.add(asked.id());
      draft.state.revising = false;
    }
    forms.fill(draft, form, heard.raw(), heard.context());
    String noted = Noting.files(draft, heard.files());
    forms.next(draft, form, noted, heard.context());
    return draft.because("files", slot(draft, asked), "files were sent with the message");
  }

  /** Another need does not answer the question: it is kept for afterwards, or done first. */
  private Turn later(Draft draft, Heard heard, SlotScript asked) {
    String noted = Noting.later(draft, heard);
    Asking.ask(draft, asked, noted, false, heard.context());
    return draft.because("later", "form/other-need", "another need was kept for afterwards");
  }

  /** A question that only a colleague can answer goes with the request. */
  private Turn question(Draft draft, Heard heard, SlotScript asked) {
    Extras.question(draft.state.values, heard.raw());
    Asking.ask(draft, asked, draft.phrase(Phrase.QUESTION_NOTED), false, heard.context());
    return draft.because("question", "form/question", "a question was kept for the colleague");
  }

  private Turn corrected(
      Draft draft, FormScript form, SlotScript asked, Correction correction, Context context) {
    SlotScript slot = correction.slot();
    Optional<Checked> checked = correction.checked();
    Optional<String> value = checked.flatMap(Checked::value);
    if (value.isPresent()) {
      forms.note(draft, form, slot, checked.get());
      String noted = Noting.changed(draft, slot, value.get());
      Asking.ask(draft, asked, noted, false, context);
    } else {
      draft.state.values.remove(slot.id());
      checked.ifPresent(c -> draft.state.values.putAll(c.also()));
      String why = checked.map(c -> Noting.refusal(draft, slot, c)).orElse("");
      List<Option> suggestions = checked.map(Checked::suggestions).orElse(List.of());
      Asking.ask(draft, slot, why, false, context, suggestions);
    }
    return draft.because("correction", slot(draft, slot), "an earlier answer was corrected");
  }

  private Turn refused(Draft draft, SlotScript asked, Checked checked, Context context) {
    boolean choosing = !checked.suggestions().isEmpty();
    draft.state.misses++;
    if (draft.state.misses >= MISSES_AT_MOST) {
      return stuck(draft, "form/not-understood");
    }
    boolean offer = draft.state.misses >= MISSES_BEFORE_PERSON;
    String before =
        Noting.refusal(draft, asked, checked)
            + (offer ? "\n" + draft.phrase(Phrase.OR_A_PERSON) : "");
    draft.state.values.putAll(checked.also());
    Asking.ask(draft, asked, before, offer, context, checked.suggestions());
    return draft.because(
        choosing ? "suggestions" : "answer-refused",
        slot(draft, asked),
        "refused: " + checked.refusal().map(Phrase::key).orElse(""));
  }

  private Turn stuck(Draft draft, String rule) {
    return person.handOver(draft, Phrase.HANDING_OVER_UNSURE, Phrase.REASON_STUCK, rule);
  }

  private static String slot(Draft draft, SlotScript slot) {
    return draft.state.line.orElse("") + "/" + draft.state.form.orElse("") + "/" + slot.id();
  }
}
