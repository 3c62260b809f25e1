package dev.doorstep.bot;

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

/**
 * A place in a script file that knows where it is, so that a fault can name its line and key. A
 * place that says {@code use: contact.phone} is that fragment, with the keys beside it put over it.
 */
final class ScriptNode {
  private static final String USE = "use";
  private static final int TEXT_LENGTH = 4000;

  private final ScriptReading reading;
  private final String home;
  private final String file;
  private final String path;
  private final Node node;

  /** The fragments that led here. */
  private final List<String> uses;

  /** The fragment that this place adds to. */
  private final Optional<ScriptNode> base;

  private Map<String, ScriptNode> entries;

  private ScriptNode(
      ScriptReading reading,
      String home,
      String file,
      String path,
      Node node,
      List<String> uses,
      Optional<ScriptNode> base) {
    this.reading = reading;
    this.home = home;
    this.file = file;
    this.path = path;
    this.node = node;
    this.uses = uses;
    this.base = base;
    reading.visit(file, line(), path);
    reading.sources.put(home, path, new Source(file, line()));
  }

  /** The whole of a file. */
  static ScriptNode root(ScriptReading reading, String file, Node node) {
    String home = YamlTree.text(node, "line").orElse(file.replace(".yml", ""));
    return new ScriptNode(reading, home, file, "", node, List.of(), Optional.empty());
  }

  String home() {
    return home;
  }

  String file() {
    return file;
  }

  String path() {
    return path;
  }

  int line() {
    return node.getStartMark().getLine() + 1;
  }

  Variables variables() {
    return reading.variables;
  }

  boolean isMap() {
    return node instanceof MappingNode;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  void fault(String fix) {
    reading.fault(file, line(), path, fix);
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
    if (!isMap()) {
      fault("must be keys with values; it may hold " + new TreeSet<>(known));
    }
    entries()
        .forEach(
            (key, value) -> {
              if (!known.contains(key)) {
                value.fault(
                    "unknown key"
                        + Nearest.hint(key, known)
                        + "; use one of "
                        + new TreeSet<>(known));
              }
            });
  }

  Map<String, ScriptNode> entries() {
    if (entries == null) {
      entries = new LinkedHashMap<>();
      base.ifPresent(b -> entries.putAll(b.entries()));
      Map<String, ScriptNode> own = new LinkedHashMap<>();
      for (NodeTuple tuple : YamlTree.entries(node)) {
        String key = YamlTree.key(tuple);
        if (key.equals(USE) && base.isPresent()) {
          continue;
        }
        ScriptNode child = child(path.isEmpty() ? key : path + "." + key, tuple.getValueNode());
        if (own.put(key, child) != null) {
          child.fault("the key '" + key + "' appears twice here; remove one");
        }
      }
      entries.putAll(own);
    }
    return entries;
  }

  /** The entries of a list, with those of fragments that are lists themselves put in. */
  List<ScriptNode> items() {
    if (!(node instanceof SequenceNode sequence)) {
      fault("must be a list: lines that begin with '- ', or [a, b]");
      return List.of();
    }
    List<ScriptNode> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      String name = YamlTree.nameOf(item, items.size());
      ScriptNode child = child(path + "." + name, item);
      if (child.isList() && item instanceof MappingNode) {
        items.addAll(child.items());
      } else {
        items.add(child);
      }
    }
    return items;
  }

  private ScriptNode child(String childPath, Node child) {
    ScriptNode plain =
        new ScriptNode(reading, home, file, childPath, child, uses, Optional.empty());
    Optional<String> use = YamlTree.text(child, USE);
    return use.map(name -> used(plain, name)).orElse(plain);
  }

  private ScriptNode used(ScriptNode plain, String name) {
    if (uses.contains(name)) {
      plain.fault("runs in a circle: " + String.join(" → ", uses) + " → " + name);
      return plain;
    }
    List<String> way = new ArrayList<>(uses);
    way.add(name);
    Optional<ScriptNode> fragment =
        reading
            .includes
            .fragment(name, plain)
            .map(
                f ->
                    new ScriptNode(reading, home, f.file, plain.path, f.node, way, Optional.empty())
                        .unfolded());
    if (fragment.isEmpty()) {
      return plain;
    }
    if (YamlTree.entries(plain.node).size() == 1) {
      return fragment.get();
    }
    if (!fragment.get().isMap()) {
      plain.fault("'" + name + "' is no set of keys, so nothing can be put beside 'use'");
    }
    return new ScriptNode(reading, home, file, plain.path, plain.node, uses, fragment);
  }

  /** A fragment may itself be another one. */
  private ScriptNode unfolded() {
    return child(path, node);
  }

  /** The names of a shared file's fragments, none of which is followed. */
  Set<String> rawKeys() {
    Set<String> keys = new TreeSet<>();
    YamlTree.entries(node).forEach(t -> keys.add(YamlTree.key(t)));
    return keys;
  }

  Optional<ScriptNode> raw(String key) {
    return YamlTree.entries(node).stream()
        .filter(t -> YamlTree.key(t).equals(key))
        .map(
            t ->
                new ScriptNode(
                    reading, home, file, key, t.getValueNode(), List.of(), Optional.empty()))
        .findFirst();
  }

  /** The text of a scalar; a fault and an empty text for anything else. */
  String text() {
    if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
      fault("must be a text; write it behind the colon, in quotes if it holds ':', '#' or '{'");
      return "";
    }
    if (scalar.getValue().length() > TEXT_LENGTH) {
      fault("is longer than " + TEXT_LENGTH + " characters; shorten it");
      return "";
    }
    return scalar.getValue().strip();
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
      double number = Double.parseDouble(text());
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, like the numbers that are none
    }
    fault("must be a number, such as 2.5");
    return 0;
  }

  /** Fixed words: variables are put in, nothing is filled in later. */
  Bilingual bilingual() {
    return bilingual(Set.of());
  }

  /**
   * @param places names that whoever says it fills in
   */
  Bilingual bilingual(Set<String> places) {
    Bilingual raw = rawBilingual();
    return new Bilingual(
        variables().put(raw.zh(), Lang.ZH, places, this),
        variables().put(raw.en(), Lang.EN, places, this));
  }

  /** As written, with the names in braces. */
  Bilingual rawBilingual() {
    only(Set.of("zh", "en"));
    String zh = need("zh").map(ScriptNode::text).orElse("");
    String en = need("en").map(ScriptNode::text).orElse("");
    return new Bilingual(zh, en);
  }

  /** One text for both languages, such as a phone number. */
  Bilingual same() {
    String text = text();
    return new Bilingual(text, text);
  }
}
