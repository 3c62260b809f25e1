package dev.doorstep.bot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer that was checked: taken with its normalised value, or refused with the reason.
 *
 * @param words fills the {braces} of the reason
 * @param also values that come along, such as the floor of an enterprise
 * @param suggestions buttons that would answer the question
 */
record Checked(
    Optional<String> value,
    Optional<Phrase> refusal,
    Map<String, String> words,
    Map<String, String> also,
    List<Option> suggestions) {
  Checked {
    words = Map.copyOf(words);
    also = Map.copyOf(also);
    suggestions = List.copyOf(suggestions);
  }

  static Checked taken(String value) {
    return taken(value, Map.of());
  }

  static Checked taken(String value, Map<String, String> also) {
    return new Checked(Optional.of(value), Optional.empty(), Map.of(), also, List.of());
  }

  static Checked refused(Phrase why) {
    return refused(why, List.of());
  }

  static Checked refused(Phrase why, List<Option> suggestions) {
    return new Checked(Optional.empty(), Optional.of(why), Map.of(), Map.of(), suggestions);
  }

  Checked with(String key, String word) {
    Map<String, String> all = new HashMap<>(words);
    all.put(key, word);
    return new Checked(value, refusal, all, also, suggestions);
  }
}
