package dev.doorstep;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/** What the hub answered to a call; the body is a missing node when there was none. */
public record Reply(int status, HttpHeaders headers, JsonNode body) {
  /** The body of a call that must have succeeded. */
  public JsonNode ok() {
    if (status >= 300) throw new AssertionError("The hub answered " + status + ": " + body);
    return body;
  }
}
