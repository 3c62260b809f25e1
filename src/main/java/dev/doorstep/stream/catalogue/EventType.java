package dev.doorstep.stream.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One type of event.
 *
 * @param name reverse DNS, past tense, versioned
 * @param schema of the event's {@code data}: JSON Schema 2020-12, complete in itself, with title,
 *     description and an example
 * @param shown what of the data anyone may see who may see the event
 * @param personal what needs the scope for personal data: {@code request.details[].value}
 */
public record EventType(String name, JsonNode schema, PublicParts shown, List<String> personal) {

  static EventType of(String name, JsonNode file, JsonNode parts) {
    SchemaFile schema = new SchemaFile(file, parts);
    return new EventType(name, schema.bundled(), schema.shown(), schema.personal());
  }

  /** An event's {@code data}, as valid as those that happen. */
  public JsonNode example() {
    return schema.at("/examples/0");
  }
}
