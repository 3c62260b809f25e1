package dev.doorstep.bot;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * One question of a form.
 *
 * @param words what visitors call it when they correct it, normalised
 * @param range for times: from and until are both needed
 * @param workdays for dates: a day that is not worked is asked about once more
 * @param past for dates: it may lie in the past
 * @param inTitle whether its value is part of the request's title
 * @param opening whether the message that began the form answers it, if it is long enough
 * @param find patterns whose first group is the value, for filling it from the first message
 */
public record SlotScript(
    String id,
    SlotType type,
    Bilingual label,
    Spoken question,
    Bilingual example,
    boolean optional,
    boolean range,
    boolean workdays,
    boolean past,
    boolean inTitle,
    boolean opening,
    OptionalLong min,
    OptionalLong max,
    List<ChoiceScript> choices,
    List<String> words,
    List<Pattern> find) {
  public SlotScript {
    choices = List.copyOf(choices);
    words = List.copyOf(words);
    find = List.copyOf(find);
  }

  /** The same where a day that is not worked is no matter. */
  SlotScript anyDay() {
    return new SlotScript(
        id, type, label, question, example, optional, range, false, past, inTitle, opening, min,
        max, choices, words, find);
  }
}
