package dev.doorstep.bot;

import dev.doorstep.bot.value.WorkCalendar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads script files; it collects all faults before it refuses, each with file, line and key. */
public final class ScriptReader {
  private static final String COMMON = "common.yml";
  private static final String VARIABLES = "variables.yml";
  private static final String CALENDAR = "calendar.yml";
  private static final String LEXICON = "lexicon.yml";
  private static final Set<String> ONCE = Set.of(COMMON, VARIABLES, CALENDAR, LEXICON);

  /** The codes of the service lines that may be scripted. */
  public static final Set<String> LINES =
      Set.of(
          "licensing",
          "permits",
          "finance",
          "recruitment",
          "party",
          "policy",
          "events",
          "building",
          "safety",
          "transport",
          "living",
          "investment",
          "legal",
          "general");

  private static final Set<String> FILES =
      Stream.concat(ONCE.stream(), LINES.stream().map(line -> line + ".yml"))
          .collect(Collectors.toUnmodifiableSet());

  private final ScriptReading reading = new ScriptReading();
  private final Map<String, ScriptNode> roots = new TreeMap<>();

  private ScriptReader() {}

  /**
   * @param files path in the scripts' folder (such as {@code permits.yml} or {@code
   *     shared/contact.yml}) → text; what is no script ({@code tests/…}, {@code README.md}) is left
   *     alone
   * @throws ScriptProblem naming every fault
   */
  public static Scripts read(Map<String, String> files) {
    return new ScriptReader().scripts(files);
  }

  private Scripts scripts(Map<String, String> files) {
    YamlFile.parse(reading, files, file -> !file.startsWith(TestReader.FOLDER)).forEach(this::open);
    roots.forEach(reading.includes::open);
    reading.includes.refuseCircles();
    Optional.ofNullable(roots.get(COMMON))
        .flatMap(c -> c.get("variables"))
        .ifPresent(reading.variables::read);
    Optional.ofNullable(roots.get(VARIABLES)).ifPresent(reading.variables::read);
    Optional<CommonScript> common = Optional.ofNullable(roots.get(COMMON)).map(CommonReader::read);
    if (!files.containsKey(COMMON)) {
      reading.fault(COMMON, 1, "", "the file is missing; the assistant cannot speak");
    }
    Lexicon lexicon =
        Optional.ofNullable(roots.get(LEXICON)).map(Lexicon::read).orElse(Lexicon.EMPTY);
    WorkCalendar calendar =
        Optional.ofNullable(roots.get(CALENDAR))
            .map(CalendarReader::read)
            .orElse(WorkCalendar.WEEKENDS);
    List<Ordered> lines = lines(new LineReader(lexicon));
    if (!reading.faults().isEmpty()) {
      throw new ScriptProblem(reading.faults());
    }
    reading.variables.unused(reading.sources);
    reading.includes.unused(reading.sources);
    return new Scripts(
        common.orElseThrow(),
        lexicon,
        lines.stream()
            .sorted(Comparator.comparingDouble(Ordered::order))
            .map(Ordered::line)
            .toList(),
        calendar,
        reading.sources);
  }

  private void open(String file, ScriptNode root) {
    roots.put(file, root);
    if (Includes.isShared(file)) {
      reading.includes.add(file, root);
    }
  }

  private record Ordered(String file, double order, LineScript line) {}

  private List<Ordered> lines(LineReader reader) {
    List<Ordered> lines = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    roots.forEach(
        (file, root) -> {
          if (!FILES.contains(file) && !Includes.isShared(file) && root.get("line").isEmpty()) {
            root.fault("is no script" + Nearest.hint(file, FILES) + "; it needs the key 'line'");
          } else if (!ONCE.contains(file) && !Includes.isShared(file)) {
            Ordered line = line(reader, file, root);
            lines.add(line);
            if (!seen.add(line.line().code())) {
              reading.fault(file, 1, "line", "another file scripts this line already");
            }
          }
        });
    return lines;
  }

  private static Ordered line(LineReader reader, String file, ScriptNode node) {
    LineScript line = reader.read(node);
    if (!LINES.contains(line.code())) {
      node.get("line")
          .orElse(node)
          .fault("'" + line.code() + "' is no service line" + Nearest.hint(line.code(), LINES));
    }
    return new Ordered(file, node.need("order").map(ScriptNode::number).orElse(0.0), line);
  }
}
