package dev.doorstep.bot;

import java.util.List;
import java.util.Map;

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
    String text = checked.refusal().map(why -> refusal(draft, slot, why)).orElse("");
    for (Map.Entry<String, String> word : checked.words().entrySet()) {
      text = text.replace("{" + word.getKey() + "}", word.getValue());
    }
    return text;
  }

  static String refusal(Draft draft, SlotScript slot, Phrase why) {
    return draft
        .phrase(why)
        .replace("{example}", slot.example().in(draft.lang()))
        .replace("{min}", slot.min().isPresent() ? shown(draft, slot, slot.min().getAsLong()) : "1")
        .replace("{max}", slot.max().isPresent() ? shown(draft, slot, slot.max().getAsLong()) : "");
  }

  private static String shown(Draft draft, SlotScript slot, long bound) {
    return Showing.value(slot, String.valueOf(bound), draft.lang());
  }
}
