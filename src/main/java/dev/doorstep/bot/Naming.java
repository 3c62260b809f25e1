package dev.doorstep.bot;

import dev.doorstep.bot.text.Normaliser;
import java.util.List;
import java.util.Optional;

/** Finds which of the offered lines an answer names: its label, or its place among them. */
final class Naming {
  private static final List<List<String>> PLACES =
      List.of(
          List.of("1", "第一个", "第一项", "第一", "前一个", "first", "the first", "the first one"),
          List.of("2", "第二个", "第二项", "第二", "second", "the second", "the second one"),
          List.of("3", "第三个", "第三项", "第三", "third", "the third", "the third one"));
  private static final int SHORT = 40;

  private Naming() {}

  static Optional<LineScript> offered(Scripts scripts, Heard heard) {
    List<LineScript> offered =
        heard.state().offered().stream()
            .filter(id -> id.startsWith("line:"))
            .map(id -> id.substring("line:".length()))
            .flatMap(code -> scripts.line(code).stream())
            .toList();
    for (int place = 0; place < Math.min(PLACES.size(), offered.size()); place++) {
      if (PLACES.get(place).contains(heard.bare())) {
        return Optional.of(offered.get(place));
      }
    }
    return heard.text().length() > SHORT
        ? Optional.empty()
        : offered.stream().filter(line -> named(line, heard.text())).findFirst();
  }

  private static boolean named(LineScript line, String text) {
    return text.contains(Normaliser.normalise(line.name().zh()))
        || text.contains(Normaliser.normalise(line.name().en()));
  }
}
