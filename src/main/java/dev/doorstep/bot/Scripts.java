package dev.doorstep.bot;

import dev.doorstep.bot.value.WorkCalendar;
import java.util.List;
import java.util.Optional;

/**
 * All scripts of one version, checked: every name that one script uses exists. See {@link
 * ScriptReader}.
 *
 * @param sources where everything was read
 */
public record Scripts(
    CommonScript common,
    Lexicon lexicon,
    List<LineScript> lines,
    WorkCalendar calendar,
    Sources sources) {
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

  /** The same with other lines, to measure what a part of them is worth. */
  public Scripts withLines(List<LineScript> others) {
    return new Scripts(common, lexicon, others, calendar, sources);
  }
}
