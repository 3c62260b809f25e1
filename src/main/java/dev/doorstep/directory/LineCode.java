package dev.doorstep.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a service line, the queue a need is triaged into: {@code permits}. */
public record LineCode(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public LineCode {
    Slug.checked(value, "service-line code");
  }

  @Override
  public String toString() {
    return value;
  }
}
