package dev.doorstep.stream.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A type's schema with the parts it shares with others. Schemas do not refer to themselves. */
final class SchemaFile {
  private static final String REF = "$ref";
  private static final String DEFS = "#/$defs/";
  private static final String SHARED = "parts.json" + DEFS;

  private final JsonNode file;
  private final JsonNode parts;

  SchemaFile(JsonNode file, JsonNode parts) {
    this.file = file;
    this.parts = parts;
  }

  /** The schema with all it refers to. */
  ObjectNode bundled() {
    Map<String, JsonNode> used = new LinkedHashMap<>();
    ObjectNode schema = (ObjectNode) bundled(file, used);
    if (!used.isEmpty()) schema.putObject("$defs").setAll(used);
    return schema;
  }

  PublicParts shown() {
    return shown(file);
  }

  /** Paths of the personal properties, the outermost of each. */
  List<String> personal() {
    List<String> paths = new ArrayList<>();
    personal(file, "", paths);
    return List.copyOf(paths);
  }

  private JsonNode bundled(JsonNode node, Map<String, JsonNode> used) {
    if (node.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> copy.add(bundled(item, used)));
      return copy;
    }
    if (!node.isObject()) return node;
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    node.properties()
        .forEach(
            property -> {
              if (property.getKey().equals(REF)) {
                String part = partName(property.getValue());
                copy.set(REF, TextNode.valueOf(DEFS + part));
                if (used.putIfAbsent(part, node) == null)
                  used.put(part, bundled(parts.required(part), used));
              } else {
                copy.set(property.getKey(), bundled(property.getValue(), used));
              }
            });
    return copy;
  }

  private PublicParts shown(JsonNode schema) {
    Map<String, PublicParts> properties = new LinkedHashMap<>();
    Optional<PublicParts> items = Optional.empty();
    for (JsonNode part : alternatives(schema)) {
      part.path("properties")
          .properties()
          .forEach(
              property -> {
                if (!isPersonal(property.getValue()))
                  properties.put(property.getKey(), shown(property.getValue()));
              });
      if (part.has("items")) items = Optional.of(shown(part.get("items")));
    }
    return new PublicParts(Map.copyOf(properties), items);
  }

  private void personal(JsonNode schema, String path, List<String> paths) {
    for (JsonNode part : alternatives(schema)) {
      part.path("properties")
          .properties()
          .forEach(
              property -> {
                String inner = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
                if (isPersonal(property.getValue())) paths.add(inner);
                else personal(property.getValue(), inner, paths);
              });
      if (part.has("items")) personal(part.get("items"), path + "[]", paths);
    }
  }

  /** The schema itself, what it refers to, and the alternatives it offers. */
  private List<JsonNode> alternatives(JsonNode schema) {
    List<JsonNode> all = new ArrayList<>();
    all.add(schema);
    if (schema.has(REF)) all.addAll(alternatives(parts.required(partName(schema.get(REF)))));
    schema.path("anyOf").forEach(each -> all.addAll(alternatives(each)));
    return all;
  }

  private static boolean isPersonal(JsonNode schema) {
    return schema.path("x-personal").asBoolean();
  }

  private static String partName(JsonNode ref) {
    String text = ref.asText();
    return text.substring((text.startsWith(SHARED) ? SHARED : DEFS).length());
  }
}
