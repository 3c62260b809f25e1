package dev.doorstep.bot;

import dev.doorstep.bot.text.Normaliser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that all lines share: a concept ({@code loan}) and what people call it in both
 * languages. Rules name a concept as {@code @loan}.
 */
public final class Lexicon {
  static final Lexicon EMPTY = new Lexicon(Map.of());

  private final Map<String, List<String>> words;

  Lexicon(Map<String, List<String>> words) {
    this.words = Map.copyOf(words);
  }

  static Lexicon read(ScriptNode node) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    node.only(Set.of("concepts"));
    node.need("concepts")
        .ifPresent(n -> n.entries().forEach((concept, said) -> words.put(concept, concept(said))));
    return new Lexicon(words);
  }

  private static List<String> concept(ScriptNode node) {
    node.only(Set.of("zh", "en"));
    List<String> words = new ArrayList<>();
    for (Lang lang : Lang.values()) {
      node.need(lang.code())
          .ifPresent(list -> list.texts().forEach(w -> words.add(Normaliser.normalise(w))));
    }
    words.stream()
        .filter(w -> w.length() < 2)
        .forEach(w -> node.fault("'" + w + "' is too short; a word has at least two characters"));
    return words.stream().filter(w -> w.length() >= 2).toList();
  }

  /** All words of a concept, normalised; none when it is unknown. */
  List<String> words(String concept) {
    return words.getOrDefault(concept, List.of());
  }
}
