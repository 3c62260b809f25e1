package dev.doorstep.stream.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One type of event.
 *
 * @param name reverse DNS, past tense, versioned
 * @param schema of the event's {@code data}: JSON Schema 2020-12, complete in itself, with title,
 *     description and an example
 * @param topics kinds of topics it is found under: {@code community}, {@code line}, {@code
 *     request}, {@code conversation}, {@code scripts}
 * @param shown what of the data anyone may see who may see the event
 * @param personal what needs the scope for personal data: {@code request.details[].value}
 */
public record EventType(
    String name, JsonNode schema, List<String> topics, PublicParts shown, List<String> personal) {

  static EventType of(String name, JsonNode file, JsonNode parts) {
    SchemaFile schema = new SchemaFile(file, parts);
    List<String> topics = new ArrayList<>();
    file.path("x-topics").forEach(topic -> topics.add(topic.asText()));
    return new EventType(
        name, schema.bundled(), List.copyOf(topics), schema.shown(), schema.personal());
  }

  /** An event's {@code data}, as valid as those that happen. */
  public JsonNode example() {
    return schema.at("/examples/0");
  }
}
