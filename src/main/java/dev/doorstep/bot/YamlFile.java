package dev.doorstep.bot;

import dev.doorstep.bot.ScriptProblem.Fault;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * One file as YAML, or why it is none.
 *
 * @param root none for a file that is faulty
 */
record YamlFile(String name, Optional<Node> root, Optional<Fault> fault) {
  private static final int ALIASES_AT_MOST = 2000;
  private static final int DEPTH_AT_MOST = 40;
  private static final String ENDING = ".yml";

  /** Parses the wanted files side by side; their faults are told in the order of their names. */
  static Map<String, ScriptNode> parse(
      ScriptReading reading, Map<String, String> files, Predicate<String> wanted) {
    List<YamlFile> parsed =
        new TreeMap<>(files)
            .entrySet().parallelStream()
                .filter(file -> file.getKey().endsWith(ENDING) && wanted.test(file.getKey()))
                .map(file -> of(file.getKey(), file.getValue()))
                .toList();
    Map<String, ScriptNode> roots = new LinkedHashMap<>();
    for (YamlFile file : parsed) {
      file.fault.ifPresent(f -> reading.fault(f.file(), f.line(), f.key(), f.fix()));
      file.root.ifPresent(root -> roots.put(file.name, ScriptNode.root(reading, file.name, root)));
    }
    return roots;
  }

  private static YamlFile of(String name, String text) {
    try {
      LoaderOptions options = new LoaderOptions();
      options.setMaxAliasesForCollections(ALIASES_AT_MOST);
      options.setNestingDepthLimit(DEPTH_AT_MOST);
      Node root = new Yaml(options).compose(new StringReader(text));
      return root == null
          ? faulty(name, 1, "the file is empty; remove it or fill it")
          : new YamlFile(name, Optional.of(root), Optional.empty());
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      String problem = e.getProblem() == null ? e.getContext() : e.getProblem();
      return faulty(
          name,
          mark == null ? 1 : mark.getLine() + 1,
          "is not YAML: " + problem + "; put texts that hold ':', '#', '{', '[' or '?' in quotes");
    } catch (YAMLException e) {
      return faulty(name, 1, "is not YAML that can be read: " + e.getMessage());
    }
  }

  private static YamlFile faulty(String name, int line, String fix) {
    return new YamlFile(name, Optional.empty(), Optional.of(new Fault(name, line, "", fix)));
  }
}
