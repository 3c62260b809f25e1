package dev.doorstep.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A JSON Schema 2020-12 as AsyncAPI takes it without naming a format: its dialect is that of draft
 * 7, where nothing may stand beside a {@code $ref}.
 */
final class AsyncApiSchema {
  private static final String REF = "$ref";

  private AsyncApiSchema() {}

  static JsonNode of(JsonNode schema) {
    if (schema.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      schema.forEach(item -> copy.add(of(item)));
      return copy;
    }
    if (!schema.isObject()) return schema;
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    schema
        .properties()
        .forEach(
            property -> {
              String name = property.getKey();
              if (name.equals("examples")) copy.set(name, property.getValue());
              else if (!name.equals(REF) && !name.equals("$schema"))
                copy.set(name, of(property.getValue()));
            });
    if (schema.has(REF)) {
      String target = schema.get(REF).asText().replace("#/$defs/", "#/components/schemas/");
      if (copy.isEmpty()) copy.put(REF, target);
      else copy.putArray("allOf").addObject().put(REF, target);
    }
    return copy;
  }
}
