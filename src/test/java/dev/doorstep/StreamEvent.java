package dev.doorstep;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorstep.stream.catalogue.EventSchemas;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An event as a screen received it: its position in the log and the CloudEvent. */
public record StreamEvent(long position, JsonNode event) {
  private static final Set<String> CHECKED = ConcurrentHashMap.newKeySet();

  /** For example {@code dev.doorstep.request.opened.v1}. */
  public String type() {
    return event.get("type").asText();
  }

  public JsonNode data() {
    return event.get("data");
  }

  /** What its published schema does not allow; looked for once, however many clients saw it. */
  List<String> faults() {
    return CHECKED.add(event.get("id").asText()) ? EventSchemas.faults(event) : List.of();
  }
}
