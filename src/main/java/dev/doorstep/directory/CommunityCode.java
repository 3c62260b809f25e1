package dev.doorstep.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a business community, the tenant: {@code xintiandi}. */
public record CommunityCode(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CommunityCode {
    Slug.checked(value, "community code");
  }

  @Override
  public String toString() {
    return value;
  }
}
