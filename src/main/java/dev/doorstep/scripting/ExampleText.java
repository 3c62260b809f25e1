package dev.doorstep.scripting;

import dev.doorstep.bot.proof.TestCaseText;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Adds an example to a line file at its place in the text, so that no comment is lost. */
final class ExampleText {
  private ExampleText() {}

  /** Empty when this is not the intent's file, or its examples stand otherwise than as a list. */
  static Optional<String> add(String text, IntentName intent, String lang, String words) {
    return examples(text, intent, lang).map(list -> insert(text, list, words));
  }

  private static Optional<SequenceNode> examples(String text, IntentName intent, String lang) {
    Optional<Node> root = parse(text);
    if (root.flatMap(node -> child(node, "line")).filter(is(intent.line())).isEmpty()) {
      return Optional.empty();
    }
    return root.flatMap(node -> child(node, "intents")).stream()
        .flatMap(node -> items(node).stream())
        .filter(node -> child(node, "id").filter(is(intent.intent())).isPresent())
        .findFirst()
        .flatMap(node -> child(node, "examples"))
        .flatMap(node -> child(node, lang))
        .filter(node -> !items(node).isEmpty())
        .map(SequenceNode.class::cast);
  }

  private static String insert(String text, SequenceNode list, String words) {
    Node last = list.getValue().get(list.getValue().size() - 1);
    int end = text.offsetByCodePoints(0, last.getEndMark().getIndex());
    String quoted = TestCaseText.quoted(words);
    if (list.getFlowStyle() == FlowStyle.FLOW) {
      return text.substring(0, end) + ", " + quoted + text.substring(end);
    }
    int lineEnd = text.indexOf('\n', end);
    String head = lineEnd < 0 ? text + "\n" : text.substring(0, lineEnd + 1);
    String tail = lineEnd < 0 ? "" : text.substring(lineEnd + 1);
    return head + " ".repeat(list.getStartMark().getColumn()) + "- " + quoted + "\n" + tail;
  }

  private static Optional<Node> parse(String text) {
    try {
      return Optional.ofNullable(new Yaml(new LoaderOptions()).compose(new StringReader(text)));
    } catch (YAMLException faulty) {
      return Optional.empty(); // the check names it
    }
  }

  private static Optional<Node> child(Node node, String key) {
    if (!(node instanceof MappingNode mapping)) return Optional.empty();
    return mapping.getValue().stream()
        .filter(entry -> is(key).test(entry.getKeyNode()))
        .map(NodeTuple::getValueNode)
        .findFirst();
  }

  private static List<Node> items(Node node) {
    return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
  }

  private static Predicate<Node> is(String text) {
    return node -> node instanceof ScalarNode scalar && scalar.getValue().equals(text);
  }
}
