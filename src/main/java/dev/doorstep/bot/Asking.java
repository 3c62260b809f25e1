package dev.doorstep.bot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Puts a slot's question, with its buttons and its fitting input. */
final class Asking {
  private static final int BUILDINGS_SHOWN = 12;

  private Asking() {}

  /**
   * @param before words to say before the question in the same message, may be empty
   * @param stuck whether to offer a person as well
   */
  static void ask(Draft draft, SlotScript slot, String before, boolean stuck, Context context) {
    ask(draft, slot, before, stuck, context, List.of());
  }

  /**
   * @param suggestions likely answers, in place of the slot's own choices
   */
  static void ask(
      Draft draft,
      SlotScript slot,
      String before,
      boolean stuck,
      Context context,
      List<Option> suggestions) {
    Lang lang = draft.lang();
    List<Option> choices = suggestions.isEmpty() ? choices(draft, slot, context) : suggestions;
    List<Option> buttons = new ArrayList<>(choices);
    if (slot.optional()) {
      buttons.add(draft.button("skip", Phrase.BUTTON_SKIP));
    }
    if (draft.state.noted) {
      buttons.add(draft.button("switch", Phrase.BUTTON_SWITCH));
    }
    if (stuck) {
      buttons.add(draft.button("person", Phrase.BUTTON_PERSON));
    }
    if (!draft.state.trail.isEmpty() || draft.state.revising) {
      buttons.add(draft.button("back", Phrase.BUTTON_BACK));
    }
    buttons.add(draft.button("cancel", Phrase.BUTTON_CANCEL));
    String question = draft.words(slot.question());
    if (slot.optional()) {
      question = question + (lang == Lang.EN ? " " : "") + draft.phrase(Phrase.SKIPPABLE);
    }
    String text = before.isEmpty() ? question : before + "\n" + question;
    draft.state.asked = Optional.of(slot.id());
    draft.say(text, buttons, Optional.of(hint(slot, choices, lang, context.today())));
  }

  private static List<Option> choices(Draft draft, SlotScript slot, Context context) {
    if (slot.type() == SlotType.BUILDING && context.buildings().size() <= BUILDINGS_SHOWN) {
      return context.buildings().stream()
          .map(b -> new Option("slot:" + slot.id() + "=" + b.code(), b.name().in(draft.lang())))
          .toList();
    }
    if (slot.type() == SlotType.YESNO) {
      return List.of(
          draft.button("slot:" + slot.id() + "=yes", Phrase.BUTTON_YES),
          draft.button("slot:" + slot.id() + "=no", Phrase.BUTTON_NO));
    }
    return slot.choices().stream()
        .map(c -> new Option("slot:" + slot.id() + "=" + c.id(), c.label().in(draft.lang())))
        .toList();
  }

  private static InputHint hint(SlotScript slot, List<Option> choices, Lang lang, LocalDate today) {
    boolean span = slot.type() == SlotType.DATERANGE;
    boolean date = span || slot.type() == SlotType.DATE;
    Optional<String> earliest = slot.past() ? Optional.empty() : Optional.of(today.toString());
    return new InputHint(
        slot.id(),
        slot.type().code(),
        choices,
        date ? earliest : bound(slot.min()),
        date ? Optional.of(today.plusYears(DateCheck.YEARS_AHEAD).toString()) : bound(slot.max()),
        slot.range() || span,
        slot.optional(),
        slot.example().in(lang));
  }

  private static Optional<String> bound(OptionalLong value) {
    return value.isPresent() ? Optional.of(String.valueOf(value.getAsLong())) : Optional.empty();
  }
}
