package dev.doorstep.bot;

import dev.doorstep.bot.text.Normaliser;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds which choice an answer names; the longest name wins ("change of address" over "address").
 */
final class Choices {
  private Choices() {}

  static Optional<ChoiceScript> named(SlotScript slot, String text) {
    Optional<ChoiceScript> best = Optional.empty();
    int length = 0;
    for (ChoiceScript choice : slot.choices()) {
      int named = names(choice).filter(text::contains).mapToInt(String::length).max().orElse(0);
      if (named > length) {
        length = named;
        best = Optional.of(choice);
      }
    }
    return best.or(() -> numbered(slot, text));
  }

  /** For texts with suggested answers: the label of the one that was meant, else the words. */
  static String labelled(SlotScript slot, String words, Lang lang) {
    String text = Normaliser.normalise(words);
    return slot.choices().stream()
        .filter(c -> names(c).anyMatch(text::equals))
        .findFirst()
        .map(c -> c.label().in(lang))
        .orElse(words);
  }

  private static Stream<String> names(ChoiceScript choice) {
    return Stream.concat(
        choice.words().stream(),
        Stream.of(choice.label().zh(), choice.label().en()).map(Normaliser::normalise));
  }

  private static Optional<ChoiceScript> numbered(SlotScript slot, String text) {
    boolean digit = text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '9';
    int index = digit ? text.charAt(0) - '1' : -1;
    return index >= 0 && index < slot.choices().size()
        ? Optional.of(slot.choices().get(index))
        : Optional.empty();
  }
}
