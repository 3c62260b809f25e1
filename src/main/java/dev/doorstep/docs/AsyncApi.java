package dev.doorstep.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.doorstep.stream.Closing;
import dev.doorstep.stream.catalogue.Catalogue;
import dev.doorstep.stream.catalogue.EventType;
import java.util.Collection;
import java.util.List;

/**
 * The AsyncAPI 3.0 document: the frame of {@code docs/asyncapi.yml}, filled with the events of the
 * catalogue. For each type there is one schema of its data, one of the whole CloudEvent ({@code
 * ….event}), and a message in structured and one in binary mode.
 *
 * @see <a href="https://www.asyncapi.com/docs/reference/specification/v3.0.0">AsyncAPI 3.0</a>
 */
final class AsyncApi {
  private static final String SCHEMAS = "#/components/schemas/";
  private static final String MESSAGES = "#/components/messages/";

  /** From here on, close codes mean: do not come back. */
  private static final int FINAL = 3500;

  private final ObjectNode document = (ObjectNode) YamlResource.read("/docs/asyncapi.yml");
  private final ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
  private final ObjectNode messages = (ObjectNode) document.at("/components/messages");

  private AsyncApi() {}

  /**
   * @param host under which the reader reaches this hub
   */
  static JsonNode of(Catalogue catalogue, String version, String host, boolean secure) {
    AsyncApi made = new AsyncApi();
    Collection<EventType> types = catalogue.types();
    made.document.withObject("/info").put("version", version);
    String http = secure ? "https" : "http";
    made.document.withObject("/info/externalDocs").put("url", http + "://" + host + "/docs");
    made.server("hub", host, http);
    made.server("sockets", host, secure ? "wss" : "ws");
    types.forEach(made::describe);
    for (String channel : List.of("sse", "events")) made.carry(channel, types, "", null);
    made.carry("webhook", types, "", "standardWebhook");
    made.carry("kafkaEvents", types, ".binary", null);
    made.send("followByWebSocket", types);
    made.wrap(
        "chatEvent", types.stream().filter(t -> t.topics().contains("conversation")).toList());
    made.wrap("boardEvent", types);
    made.tellClosing();
    return made.document;
  }

  private void server(String name, String host, String protocol) {
    document.withObject("/servers/" + name).put("host", host).put("protocol", protocol);
  }

  private void describe(EventType type) {
    JsonNode schema = AsyncApiSchema.of(type.schema());
    JsonNode parts = ((ObjectNode) schema).remove("$defs");
    if (parts != null) schemas.setAll((ObjectNode) parts);
    schemas.set(type.name(), schema);
    schemas.set(type.name() + ".event", event(type));
    JsonNode example = EventExample.of(type);

    ObjectNode structured = message(type, type.name() + ".event");
    structured.withArray("examples").addObject().set("payload", example);
    messages.set(type.name(), structured);

    ObjectNode binary = message(type, type.name());
    binary.withArray("traits").add(reference("#/components/messageTraits/binaryMode"));
    ObjectNode record = binary.withArray("examples").addObject();
    record.set("headers", EventExample.binaryHeaders(example));
    record.set("payload", type.example());
    messages.set(type.name() + ".binary", binary);
  }

  private static ObjectNode message(EventType type, String payload) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.put("name", type.name());
    for (String word : List.of("title", "x-title-zh", "description", "x-description-zh"))
      message.set(word, type.schema().get(word));
    message.set("payload", reference(SCHEMAS + payload));
    return message;
  }

  /** The CloudEvent around a type's data. */
  private static ObjectNode event(EventType type) {
    ObjectNode properties = JsonNodeFactory.instance.objectNode();
    properties.putObject("type").put("const", type.name());
    properties.set("data", reference(SCHEMAS + type.name()));
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    ArrayNode all = event.putArray("allOf");
    all.add(reference(SCHEMAS + "cloudEvent"));
    all.addObject().set("properties", properties);
    return event;
  }

  private void carry(String channel, Collection<EventType> types, String mode, String withTrait) {
    ObjectNode carried = document.withObject("/channels/" + channel + "/messages");
    for (EventType type : types) {
      String name = type.name() + mode;
      if (withTrait == null) {
        carried.set(type.name(), reference(MESSAGES + name));
        continue;
      }
      ObjectNode message = messages.get(name).deepCopy();
      message.withArray("traits").add(reference("#/components/messageTraits/" + withTrait));
      carried.set(type.name(), message);
    }
  }

  /** Names the messages of an operation that does not send all of its channel. */
  private void send(String operation, Collection<EventType> types) {
    ObjectNode sending = document.withObject("/operations/" + operation);
    String channel = sending.at("/channel/$ref").asText();
    ArrayNode sent = sending.putArray("messages");
    types.forEach(type -> sent.add(reference(channel + "/messages/" + type.name())));
  }

  /** The frame in which the hub's own pages get an event. */
  private void wrap(String name, Collection<EventType> types) {
    ObjectNode message = messages.putObject(name);
    message.put("title", "An event").put("contentType", "application/json");
    ObjectNode payload = message.putObject("payload");
    payload.put("type", "object");
    payload.putArray("required").add("type").add("position").add("event");
    ObjectNode properties = payload.putObject("properties");
    properties.putObject("type").put("const", "event");
    properties.set("position", reference(SCHEMAS + "position"));
    ArrayNode any = properties.putObject("event").putArray("oneOf");
    types.forEach(type -> any.add(reference(SCHEMAS + type.name() + ".event")));
  }

  /** AsyncAPI has no word for close codes. */
  private void tellClosing() {
    ArrayNode codes = document.putArray("x-close-codes");
    for (Closing closing : Closing.values()) {
      codes
          .addObject()
          .put("code", closing.code())
          .put("text", closing.text())
          .put("reconnect", closing.code() < FINAL);
    }
  }

  private static ObjectNode reference(String to) {
    return JsonNodeFactory.instance.objectNode().put("$ref", to);
  }
}
