package dev.doorstep.stream.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.doorstep.eventlog.LogEntry;
import dev.doorstep.eventlog.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds events against the published schemas: valid, and with nothing that no schema describes. */
public final class EventSchemas {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Does not warn of keywords that are not for validation. */
  private static final JsonMetaSchema DIALECT =
      JsonMetaSchema.builder(JsonMetaSchema.getV202012())
          .unknownKeywordFactory((name, context) -> new NonValidationKeyword(name))
          .build();

  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(VersionFlag.V202012, builder -> builder.metaSchema(DIALECT));
  private static final SchemaValidatorsConfig STRICT =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
  private static final Catalogue CATALOGUE = new Catalogue(JSON);
  private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

  private static final String MADE_UP = "dev.doorstep.test.";

  private EventSchemas() {}

  /** What is wrong with a CloudEvent; empty when nothing is, or when a test made its type up. */
  public static List<String> faults(JsonNode event) {
    String name = event.path("type").asText();
    if (name.startsWith(MADE_UP)) return List.of();
    EventType type = CATALOGUE.type(name).orElse(null);
    if (type == null) return List.of(name + " is not in the catalogue");
    List<String> faults = new ArrayList<>();
    SCHEMAS
        .computeIfAbsent(name, any -> FACTORY.getSchema(type.schema(), STRICT))
        .validate(event.path("data"))
        .forEach(fault -> faults.add(name + ": " + fault.getMessage()));
    undescribed(event.path("data"), type.schema(), type.schema(), name + ": ", faults);
    return faults;
  }

  private static void undescribed(
      JsonNode value, JsonNode schema, JsonNode root, String path, List<String> faults) {
    if (value.isObject()) {
      value
          .properties()
          .forEach(
              property -> {
                String inner = path + "/" + property.getKey();
                JsonNode described = find(schema, root, "properties", property.getKey());
                if (described.isMissingNode()) faults.add(inner + " is not described");
                else undescribed(property.getValue(), described, root, inner, faults);
              });
    }
    if (value.isArray()) {
      JsonNode items = find(schema, root, "items", "");
      value.forEach(item -> undescribed(item, items, root, path + "[]", faults));
    }
  }

  private static JsonNode find(JsonNode schema, JsonNode root, String keyword, String name) {
    JsonNode own = name.isEmpty() ? schema.path(keyword) : schema.path(keyword).path(name);
    if (!own.isMissingNode()) return own;
    if (schema.has("$ref"))
      return find(root.at(schema.get("$ref").asText().substring(1)), root, keyword, name);
    for (JsonNode each : schema.path("anyOf")) {
      JsonNode found = find(each, root, keyword, name);
      if (!found.isMissingNode()) return found;
    }
    return own;
  }

  public static Catalogue catalogue() {
    return CATALOGUE;
  }

  /** As the log would hold it. */
  static LogEntry entry(String type, JsonNode data) {
    String json =
        JSON.createObjectNode()
            .put("specversion", "1.0")
            .put("id", "5c0f8e1e-0d0e-4b7e-8f0a-0c5a8b1f7d11")
            .put("source", "/doorstep")
            .put("type", type)
            .put("subject", "XTD-20261123-0007")
            .put("time", "2026-11-23T01:30:00Z")
            .put("datacontenttype", "application/json")
            .put("sequence", "00000000000000000042")
            .put("partitionkey", "XTD-20261123-0007")
            .set("data", data)
            .toString();
    return new LogEntry(new Position(42), type, List.of("community/xintiandi"), json);
  }
}
