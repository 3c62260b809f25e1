package dev.doorstep.bot;

import java.util.List;

/**
 * One answer of a choice.
 *
 * @param words what visitors say for it, normalised; the label counts anyway
 */
public record ChoiceScript(String id, Bilingual label, List<String> words) {
  public ChoiceScript {
    words = List.copyOf(words);
  }
}
