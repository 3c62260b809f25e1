package dev.doorstep.bot;

import dev.doorstep.bot.text.Normaliser;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds which choice an answer names; the longest name wins ("change of address" over "address").
 */
final class Choices {
  private static final Pattern ALL =
      Pattern.compile(
          "^(?:都要|全部|全都要?|都有|都可以|所有的?|all|all of (?:them|these|it)|every one|everything)$");
  private static final Pattern NUMBERS =
      Pattern.compile("[1-9](?:(?: ?[,、和与&+ ] ?| and )[1-9]){0,8}");

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

  /** All choices that an answer names, in their order; "all of them" names every one. */
  static List<ChoiceScript> allNamed(SlotScript slot, String text) {
    if (ALL.matcher(text).find()) {
      return slot.choices();
    }
    if (NUMBERS.matcher(text).matches()) {
      return slot.choices().stream()
          .filter(c -> text.indexOf('1' + slot.choices().indexOf(c)) >= 0)
          .filter(c -> slot.choices().indexOf(c) < 9)
          .toList();
    }
    String rest = text;
    Set<ChoiceScript> found = new HashSet<>();
    List<Named> names =
        slot.choices().stream()
            .flatMap(c -> names(c).map(n -> new Named(c, n)))
            .sorted(Comparator.comparingInt((Named n) -> -n.name().length()))
            .toList();
    for (Named named : names) {
      if (!named.name().isEmpty() && rest.contains(named.name())) {
        found.add(named.choice());
        rest = rest.replace(named.name(), "\n"); // "address" inside "change of address" is taken
      }
    }
    return slot.choices().stream().filter(found::contains).toList();
  }

  private record Named(ChoiceScript choice, String name) {}

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
