package dev.doorstep.bot;

import dev.doorstep.bot.TestCase.Does;
import dev.doorstep.bot.TestCase.Step;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Reads the conversations in {@code tests/*.yml}; refuses them with every fault it finds. */
public final class TestReader {
  /** Where an author's conversations stand beside the scripts. */
  public static final String FOLDER = "tests/";

  private TestReader() {}

  /**
   * @param files file name → text; those outside {@link #FOLDER} are left alone
   * @throws ScriptProblem naming every fault
   */
  public static List<TestCase> read(Map<String, String> files) {
    ScriptReading reading = new ScriptReading();
    List<TestCase> cases = new ArrayList<>();
    YamlFile.parse(reading, files, file -> file.startsWith(FOLDER))
        .forEach((file, root) -> root.items().forEach(node -> cases.add(testCase(file, node))));
    if (!reading.faults().isEmpty()) {
      throw new ScriptProblem(reading.faults());
    }
    return cases;
  }

  private static TestCase testCase(String file, ScriptNode node) {
    node.only(Set.of("title", "lang", "now", "requests", "directory", "turns"));
    List<Step> steps = new ArrayList<>();
    node.need("turns")
        .ifPresent(turns -> turns.items().forEach(turn -> turn.entries().forEach(step(steps))));
    return new TestCase(
        file,
        node.line(),
        node.need("title").map(ScriptNode::text).orElse(""),
        node.get("lang").map(TestReader::lang).orElse(Lang.ZH),
        node.get("now").flatMap(TestReader::instant),
        node.get("requests")
            .map(list -> list.items().stream().map(TestReader::request).toList())
            .orElse(List.of()),
        node.get("directory")
            .map(list -> list.items().stream().map(TestReader::enterprise).toList())
            .orElse(List.of()),
        steps);
  }

  private static BiConsumer<String, ScriptNode> step(List<Step> steps) {
    return (key, value) -> {
      Optional<Does> does = Does.of(key);
      if (does.isEmpty()) {
        value.fault("unknown step; use one of " + keys());
        return;
      }
      if (steps.isEmpty() && !does.get().isVisitor()) {
        value.fault("the visitor begins: put a step 'visitor' or 'press' before it");
      }
      if (does.get() == Does.LATER) {
        duration(value);
      }
      boolean opens = does.get() == Does.OPENS;
      Map<String, String> details = opens ? details(value) : Map.of();
      steps.add(new Step(does.get(), opens ? told(details) : value.text(), details, value.line()));
    };
  }

  private static String keys() {
    return Arrays.stream(Does.values()).map(Does::key).collect(Collectors.joining(", "));
  }

  private static Map<String, String> details(ScriptNode node) {
    Map<String, String> details = new LinkedHashMap<>();
    node.entries().forEach((key, value) -> details.put(key, value.text()));
    if (details.isEmpty()) {
      node.fault("must say what the request holds, such as {line: permits, form: stall}");
    }
    return details;
  }

  private static String told(Map<String, String> details) {
    return details.entrySet().stream()
        .map(detail -> detail.getKey() + ": " + detail.getValue())
        .collect(Collectors.joining(", "));
  }

  private static Lang lang(ScriptNode node) {
    String code = node.text();
    if (!code.equals("zh") && !code.equals("en")) {
      node.fault("must be zh or en");
    }
    return code.equals("en") ? Lang.EN : Lang.ZH;
  }

  private static Optional<Instant> instant(ScriptNode node) {
    try {
      return Optional.of(OffsetDateTime.parse(node.text()).toInstant());
    } catch (DateTimeException e) {
      node.fault("must be a time with its offset, such as 2026-10-01T20:00:00+08:00");
      return Optional.empty();
    }
  }

  private static void duration(ScriptNode node) {
    try {
      Duration.parse(node.text());
    } catch (DateTimeException e) {
      node.fault("must be a time such as PT25H (25 hours) or P2D (two days)");
    }
  }

  private static KnownRequest request(ScriptNode node) {
    node.only(Set.of("number", "line", "title", "state"));
    return new KnownRequest(
        text(node, "number"), text(node, "line"), text(node, "title"), text(node, "state"));
  }

  private static KnownEnterprise enterprise(ScriptNode node) {
    node.only(Set.of("code", "name", "building", "floor"));
    String building = text(node, "building");
    return new KnownEnterprise(
        text(node, "code"),
        text(node, "name"),
        new Bilingual(building, building),
        text(node, "floor"));
  }

  private static String text(ScriptNode node, String key) {
    return node.need(key).map(ScriptNode::text).orElse("");
  }
}
