package dev.doorstep.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.doorstep.stream.catalogue.EventType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** A whole CloudEvent around the example of a type's data, as the log writes it. */
final class EventExample {
  private static final String POSITION = "%020d".formatted(1042);

  /** Where an example's data tells what it is about and when it happened, in this order. */
  private static final List<String> SUBJECTS =
      List.of(
          "/request/number",
          "/request",
          "/message/conversation",
          "/conversation/id",
          "/conversation",
          "/mention/request",
          "/ids/0",
          "/answer/id",
          "/id");

  private static final List<String> TIMES =
      List.of("/move/at", "/message/at", "/conversation/startedAt", "/publication/at");

  private EventExample() {}

  static ObjectNode of(EventType type) {
    String subject = first(type.example(), SUBJECTS, "scripts");
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("specversion", "1.0");
    event.put(
        "id", UUID.nameUUIDFromBytes(type.name().getBytes(StandardCharsets.UTF_8)).toString());
    event.put("source", "/doorstep");
    event.put("type", type.name());
    event.put("subject", subject);
    event.put("time", first(type.example(), TIMES, "2026-11-23T01:50:00Z"));
    event.put("datacontenttype", "application/json");
    event.put("sequence", POSITION);
    event.put("partitionkey", subject);
    event.set("data", type.example());
    return event;
  }

  /** The attributes as Kafka headers. */
  static ObjectNode binaryHeaders(JsonNode event) {
    ObjectNode headers = JsonNodeFactory.instance.objectNode();
    event
        .properties()
        .forEach(
            attribute -> {
              if (!attribute.getKey().equals("data")
                  && !attribute.getKey().equals("datacontenttype"))
                headers.set("ce_" + attribute.getKey(), attribute.getValue());
            });
    return headers;
  }

  private static String first(JsonNode data, List<String> pointers, String otherwise) {
    return pointers.stream()
        .map(data::at)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .findFirst()
        .orElse(otherwise);
  }
}
