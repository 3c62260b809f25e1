package dev.doorstep;

import com.fasterxml.jackson.databind.JsonNode;

/** An event as a screen received it: its position in the log and the CloudEvent. */
public record StreamEvent(long position, JsonNode event) {
  /** For example {@code dev.doorstep.request.opened.v1}. */
  public String type() {
    return event.get("type").asText();
  }

  public JsonNode data() {
    return event.get("data");
  }
}
