package dev.doorstep.stream.ws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doorstep.eventlog.Position;
import dev.doorstep.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes the small JSON frames of the sockets. Shapes: {@code web/shared/wire.ts}. */
@ApplicationScoped
public class Frames {
  public static final String PONG = "{\"type\":\"pong\"}";

  private final ObjectMapper json;

  Frames(ObjectMapper json) {
    this.json = json;
  }

  /**
   * @throws Problem 400 when the text is no JSON object with a type
   */
  public JsonNode read(String text) {
    try {
      JsonNode frame = json.readTree(text);
      if (frame != null && frame.isObject() && frame.path("type").isTextual()) return frame;
    } catch (JsonProcessingException notJson) {
      // told below, in the same words
    }
    throw Problem.badRequest(
        "A frame is a JSON object with a 'type', such as {\"type\":\"ping\"}.");
  }

  public static Optional<Position> after(JsonNode hello) {
    JsonNode after = hello.path("after");
    if (after.isMissingNode() || after.isNull()) return Optional.empty();
    if (!after.canConvertToLong() || after.asLong() < 0) {
      throw Problem.badRequest("'after' is a position: a whole number from 0.");
    }
    return Optional.of(new Position(after.asLong()));
  }

  /**
   * @throws Problem 400 naming the field
   */
  public static UUID uuid(JsonNode frame, String field) {
    try {
      return UUID.fromString(frame.path(field).asText());
    } catch (IllegalArgumentException notOne) {
      throw Problem.badRequest(
          "'" + field + "' must be a UUID; make one per message and keep it when you send again.");
    }
  }

  /**
   * None when the frame has no such field.
   *
   * @throws Problem 400 naming the field
   */
  public static List<UUID> uuids(JsonNode frame, String field) {
    List<UUID> ids = new ArrayList<>();
    try {
      for (JsonNode each : frame.path(field)) ids.add(UUID.fromString(each.asText()));
    } catch (IllegalArgumentException notOne) {
      throw Problem.badRequest("'" + field + "' must be a list of UUIDs.");
    }
    return ids;
  }

  public static Optional<String> text(JsonNode frame, String field) {
    return frame.path(field).isTextual()
        ? Optional.of(frame.path(field).asText())
        : Optional.empty();
  }

  public static String ready(Position position) {
    return "{\"type\":\"ready\",\"position\":" + position + "}";
  }

  public String ack(UUID id, UUID messageId) {
    return write(Map.of("type", "ack", "id", id, "messageId", messageId));
  }

  /**
   * @param id the client's id of the message that failed; null when it was none
   */
  public String error(String id, Problem problem) {
    Map<String, Object> frame = new LinkedHashMap<>();
    frame.put("type", "error");
    frame.put("id", id);
    frame.put("problem", problem.body());
    return write(frame);
  }

  public record Typing(String type, UUID conversation, Author author) {
    /**
     * @param username of a colleague, for colleagues only; null otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Author(String kind, String name, String username) {}

    public static Typing by(String kind, String name, UUID conversation) {
      return new Typing("typing", conversation, new Author(kind, name, null));
    }

    /**
     * As colleagues see it.
     *
     * @param conversation null: a note, which the visitor does not read
     */
    public static Typing colleague(String username, String name, UUID conversation) {
      return new Typing("typing", conversation, new Author("staff", name, username));
    }
  }

  public String write(Object frame) {
    try {
      return json.writeValueAsString(frame);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
