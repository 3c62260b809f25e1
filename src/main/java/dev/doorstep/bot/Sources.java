package dev.doorstep.bot;

import dev.doorstep.bot.text.Normaliser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Where everything in the scripts was read, for messages to authors; decisions never look at it.
 *
 * <p>A place is found by its home (a line's code, or {@code common}) and its key, such as {@code
 * intents.stall.answer}; an entry of a list goes by its own text or id.
 */
public final class Sources {
  static final Sources NONE = new Sources();

  private final TreeMap<String, Source> places = new TreeMap<>();
  private final List<Finding> unused = new ArrayList<>();

  Sources() {}

  void put(String home, String key, Source source) {
    places.putIfAbsent(home + ' ' + key, source);
  }

  /** The place of a key, or of the nearest one around it. */
  public Source of(String home, String key) {
    String at = key;
    while (true) {
      Source source = places.get(home + ' ' + at);
      if (source != null) {
        return source;
      }
      if (at.isEmpty()) {
        return new Source(home + ".yml", 1);
      }
      at = at.substring(0, Math.max(0, at.lastIndexOf('.')));
    }
  }

  /** The place of a text in one of the lists under a key; texts are compared normalised. */
  Optional<Source> of(String home, String under, String text) {
    String from = home + ' ' + under + '.';
    NavigableMap<String, Source> inside =
        places.subMap(from, true, from + Character.MAX_VALUE, false);
    String end = '.' + YamlTree.name(text);
    return first(inside, key -> key.endsWith(end))
        .or(() -> first(inside, key -> Normaliser.normalise(key).endsWith(end)));
  }

  private static Optional<Source> first(
      NavigableMap<String, Source> places, Predicate<String> wanted) {
    return places.entrySet().stream()
        .filter(e -> wanted.test(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  void unused(String file, int line, String key, Bilingual fix) {
    unused.add(
        new Finding(
            Finding.Severity.WARNING, file, line, key, new Bilingual("没有用到", "is not used"), fix));
  }

  /** Variables, includes and fragments that nothing uses. */
  List<Finding> unused() {
    return List.copyOf(unused);
  }
}
