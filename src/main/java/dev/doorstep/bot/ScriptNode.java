package dev.doorstep.bot;

import dev.doorstep.bot.ScriptProblem.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A place in a script file that knows where it is, so that a fault can name its line and key. */
final class ScriptNode {
  private final String file;
  private final String path;
  private final Node node;
  private final List<Fault> faults;

  ScriptNode(String file, String path, Node node, List<Fault> faults) {
    this.file = file;
    this.path = path;
    this.node = node;
    this.faults = faults;
  }

  void fault(String fix) {
    faults.add(new Fault(file, line(), path, fix));
  }

  /** Counted from 1. */
  int line() {
    return node.getStartMark().getLine() + 1;
  }

  /** The entry under a key, none if it is absent. */
  Optional<ScriptNode> get(String key) {
    return Optional.ofNullable(entries().get(key));
  }

  Optional<ScriptNode> need(String key) {
    Optional<ScriptNode> found = get(key);
    if (found.isEmpty()) {
      fault("needs the key '" + key + "'; add it");
    }
    return found;
  }

  /** Refuses keys that no reader knows: a typing mistake would otherwise be ignored in silence. */
  void only(Set<String> known) {
    entries()
        .forEach(
            (key, value) -> {
              if (!known.contains(key)) {
                value.fault("unknown key; use one of " + new TreeSet<>(known));
              }
            });
  }

  Map<String, ScriptNode> entries() {
    Map<String, ScriptNode> entries = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      return entries;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode s ? s.getValue() : "?";
      ScriptNode child =
          new ScriptNode(
              file, path.isEmpty() ? key : path + "." + key, tuple.getValueNode(), faults);
      if (entries.put(key, child) != null) {
        child.fault("the key '" + key + "' appears twice here; remove one");
      }
    }
    return entries;
  }

  List<ScriptNode> items() {
    if (!(node instanceof SequenceNode sequence)) {
      fault("must be a list: lines that begin with '- ', or [a, b]");
      return List.of();
    }
    List<ScriptNode> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      String name = item instanceof ScalarNode s ? s.getValue() : idOf(item, items.size());
      items.add(new ScriptNode(file, path + "." + name, item, faults));
    }
    return items;
  }

  private static String idOf(Node item, int index) {
    if (item instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key
            && key.getValue().equals("id")
            && tuple.getValueNode() instanceof ScalarNode value) {
          return value.getValue();
        }
      }
    }
    return String.valueOf(index + 1);
  }

  /** The text of a scalar; a fault and an empty text for anything else. */
  String text() {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    fault("must be a text; write it behind the colon, in quotes if it holds ':' or '#'");
    return "";
  }

  List<String> texts() {
    return items().stream().map(ScriptNode::text).filter(t -> !t.isEmpty()).toList();
  }

  boolean flag() {
    String text = text();
    if (!text.equals("true") && !text.equals("false")) {
      fault("must be true or false");
    }
    return text.equals("true");
  }

  double number() {
    try {
      return Double.parseDouble(text());
    } catch (NumberFormatException e) {
      fault("must be a number, such as 2.5");
      return 0;
    }
  }

  Bilingual bilingual() {
    only(Set.of("zh", "en"));
    String zh = need("zh").map(ScriptNode::text).orElse("");
    String en = need("en").map(ScriptNode::text).orElse("");
    return new Bilingual(zh, en);
  }
}
