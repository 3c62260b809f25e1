package dev.doorstep.bot;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which of many patterns may be found in a text, by the {@link RequiredWords} of each: one
 * walk over the text, whatever the number of patterns.
 */
final class WorthTrying {
  private final Map<Character, List<Required>> byFirst = new HashMap<>();
  private final BitSet always = new BitSet();

  private record Required(String word, int pattern) {}

  /**
   * @param words of which a text must hold one; none: it is always worth trying
   */
  void add(Set<String> words, int pattern) {
    if (words.isEmpty() || words.contains("")) always.set(pattern);
    else words.forEach(word -> add(word, pattern));
  }

  private void add(String word, int pattern) {
    byFirst
        .computeIfAbsent(word.charAt(0), first -> new ArrayList<>())
        .add(new Required(word, pattern));
  }

  BitSet in(String text) {
    BitSet found = (BitSet) always.clone();
    for (int at = 0; at < text.length(); at++) {
      for (Required required : byFirst.getOrDefault(text.charAt(at), List.of())) {
        if (text.startsWith(required.word, at)) found.set(required.pattern);
      }
    }
    return found;
  }
}
