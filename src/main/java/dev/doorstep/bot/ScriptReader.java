package dev.doorstep.bot;

import dev.doorstep.bot.ScriptProblem.Fault;
import dev.doorstep.bot.value.WorkCalendar;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads script files; it collects all faults before it refuses, each with file, line and key. */
public final class ScriptReader {
  private static final String COMMON = "common.yml";
  private static final String CALENDAR = "calendar.yml";
  private static final String LEXICON = "lexicon.yml";
  private static final Set<String> LINES =
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

  private ScriptReader() {}

  /**
   * @param files file name (such as {@code permits.yml}) → text; tests are left alone
   * @throws ScriptProblem naming every fault
   */
  public static Scripts read(Map<String, String> files) {
    List<Fault> faults = new ArrayList<>();
    Optional<CommonScript> common = Optional.empty();
    WorkCalendar calendar = WorkCalendar.WEEKENDS;
    Lexicon lexicon = lexicon(files, faults);
    LineReader reader = new LineReader(lexicon);
    List<Ordered> lines = new ArrayList<>();
    for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
      if (file.getKey().startsWith(TestReader.FOLDER)) {
        continue;
      }
      Optional<ScriptNode> node = parse(file.getKey(), file.getValue(), faults);
      if (node.isEmpty()) {
        continue;
      }
      if (file.getKey().equals(COMMON)) {
        common = node.map(CommonReader::read);
      } else if (file.getKey().equals(CALENDAR)) {
        calendar = CalendarReader.read(node.get());
      } else if (!file.getKey().equals(LEXICON)) {
        lines.add(line(reader, file.getKey(), node.get()));
      }
    }
    if (common.isEmpty() && !files.containsKey(COMMON)) {
      faults.add(new Fault(COMMON, 1, "", "the file is missing; the assistant cannot speak"));
    }
    twice(lines, faults);
    if (!faults.isEmpty()) {
      throw new ScriptProblem(faults);
    }
    return new Scripts(
        common.orElseThrow(),
        lexicon,
        lines.stream()
            .sorted(Comparator.comparingDouble(Ordered::order))
            .map(Ordered::line)
            .toList(),
        calendar);
  }

  /** Read first: the keywords of all lines may name its concepts. */
  private static Lexicon lexicon(Map<String, String> files, List<Fault> faults) {
    return Optional.ofNullable(files.get(LEXICON))
        .flatMap(text -> parse(LEXICON, text, faults))
        .map(Lexicon::read)
        .orElse(Lexicon.EMPTY);
  }

  private record Ordered(String file, double order, LineScript line) {}

  private static Ordered line(LineReader reader, String file, ScriptNode node) {
    LineScript line = reader.read(node);
    if (!LINES.contains(line.code())) {
      node.get("line").orElse(node).fault("'" + line.code() + "' is no service line");
    }
    return new Ordered(file, node.need("order").map(ScriptNode::number).orElse(0.0), line);
  }

  private static void twice(List<Ordered> lines, List<Fault> faults) {
    Set<String> seen = new HashSet<>();
    for (Ordered ordered : lines) {
      if (!seen.add(ordered.line().code())) {
        faults.add(new Fault(ordered.file(), 1, "line", "another file scripts this line already"));
      }
    }
  }

  static Optional<ScriptNode> parse(String file, String text, List<Fault> faults) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (root == null) {
        faults.add(new Fault(file, 1, "", "the file is empty; remove it or fill it"));
        return Optional.empty();
      }
      return Optional.of(new ScriptNode(file, "", root, faults));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      faults.add(new Fault(file, line, "", "is not YAML: " + e.getProblem()));
      return Optional.empty();
    } catch (YAMLException e) {
      faults.add(new Fault(file, 1, "", "is not YAML that can be read: " + e.getMessage()));
      return Optional.empty();
    }
  }
}
