package dev.doorstep.bot;

import java.util.List;
import java.util.Optional;

/**
 * All scripts of one version, checked: every name that one script uses exists. See {@link
 * ScriptReader}.
 *
 * @param sources where everything was read
 */
public record Scripts(CommonScript common, List<LineScript> lines, Sources sources) {
  public Scripts {
    lines = List.copyOf(lines);
  }

  /** The lines in the order of the menu. */
  public List<LineScript> lines() {
    return lines;
  }

  public Optional<LineScript> line(String code) {
    return lines.stream().filter(l -> l.code().equals(code)).findFirst();
  }

  Optional<FormScript> form(String line, String id) {
    return line(line).flatMap(l -> l.form(id));
  }
}
