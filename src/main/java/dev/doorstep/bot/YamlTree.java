package dev.doorstep.bot;

import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** What script nodes ask of the parsed YAML. */
final class YamlTree {
  private static final int NAME_LENGTH = 80;

  private YamlTree() {}

  /** How an entry of a list is called in paths. */
  static String name(String text) {
    return text.length() > NAME_LENGTH ? text.substring(0, NAME_LENGTH) : text;
  }

  /** The entries of a mapping, none for anything else. */
  static List<NodeTuple> entries(Node node) {
    return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
  }

  static String key(NodeTuple entry) {
    return entry.getKeyNode() instanceof ScalarNode s ? name(s.getValue()) : "?";
  }

  /** The text under a key of a mapping. */
  static Optional<String> text(Node node, String key) {
    return entries(node).stream()
        .filter(e -> key(e).equals(key) && e.getValueNode() instanceof ScalarNode)
        .map(e -> ((ScalarNode) e.getValueNode()).getValue().strip())
        .findFirst();
  }

  /** An entry of a list goes by its text, its id or its place. */
  static String nameOf(Node item, int index) {
    return item instanceof ScalarNode scalar
        ? name(scalar.getValue())
        : text(item, "id").map(YamlTree::name).orElse(String.valueOf(index + 1));
  }
}
