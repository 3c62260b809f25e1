package dev.doorstep.bot;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The short words before a question: what was noted, or why an answer was refused. */
final class Noting {
  private static final int NEED_LENGTH = 300;
  private static final int NEED_SHOWN = 40;

  private Noting() {}

  static String changed(Draft draft, SlotScript slot, String value) {
    return draft
        .phrase(Phrase.CHANGED)
        .replace("{label}", slot.label().in(draft.lang()))
        .replace("{value}", Showing.value(slot, value, draft.lang()));
  }

  /** Keeps another need for afterwards and says so; the next question offers to do it first. */
  static String later(Draft draft, Heard heard) {
    Candidate best = heard.candidates().get(0);
    String words = Wordings.shortened(heard.raw(), NEED_LENGTH);
    draft.state.keepForLater(new Need(best.line(), best.intent(), words));
    draft.state.noted = true;
    return draft
        .phrase(Phrase.NOTED_FOR_LATER)
        .replace("{need}", Wordings.shortened(heard.raw(), NEED_SHOWN));
  }

  static String files(Draft draft, List<AttachedFile> files) {
    String names = String.join(", ", files.stream().map(AttachedFile::name).toList());
    return draft.phrase(Phrase.FILES_NOTED).replace("{files}", names);
  }

  /** Why an answer was refused; empty when it was not. */
  static String refusal(Draft draft, SlotScript slot, Checked checked) {
    return checked
        .refusal()
        .map(why -> filled(draft.phrase(why), slot, checked, draft.lang()))
        .orElse("");
  }

  /** The words of a refusal with what belongs in its braces. */
  static String filled(String phrase, SlotScript slot, Checked checked, Lang lang) {
    String text =
        phrase
            .replace("{example}", slot.example().in(lang))
            .replace("{min}", slot.min().isPresent() ? shown(slot, slot.min(), lang) : "1")
            .replace("{max}", slot.max().isPresent() ? shown(slot, slot.max(), lang) : "");
    for (Map.Entry<String, String> word : checked.words().entrySet()) {
      text = text.replace("{" + word.getKey() + "}", word.getValue());
    }
    return text;
  }

  private static String shown(SlotScript slot, OptionalLong bound, Lang lang) {
    return Showing.value(slot, String.valueOf(bound.getAsLong()), lang);
  }
}
