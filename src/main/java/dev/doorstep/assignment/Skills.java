package dev.doorstep.assignment;

import dev.doorstep.directory.LineCode;
import java.util.Set;

/**
 * What somebody can take.
 *
 * @param lines service lines they work on; none named: all of them
 * @param langs languages they answer in, {@code zh} or {@code en}; none named: either
 */
public record Skills(Set<LineCode> lines, Set<String> langs) {
  public static final Skills ANY = new Skills(Set.of(), Set.of());

  public Skills {
    lines = Set.copyOf(lines);
    langs = Set.copyOf(langs);
  }

  boolean takes(LineCode line) {
    return lines.isEmpty() || lines.contains(line);
  }

  boolean isExpertIn(LineCode line) {
    return lines.contains(line);
  }

  boolean speaks(String lang) {
    return langs.isEmpty() || langs.contains(lang);
  }
}
