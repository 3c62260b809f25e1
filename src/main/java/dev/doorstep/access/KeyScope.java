package dev.doorstep.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an API key may do, within its communities. The code is what JSON and database use. */
public enum KeyScope {
  /** Reads events: {@code GET /api/events} and the streams. */
  EVENTS_READ,
  /** Sees in events what they say about persons; without it that is left out. */
  EVENTS_PERSONAL,
  REQUESTS_READ,
  /** Opens requests. */
  REQUESTS_WRITE,
  WEBHOOKS_MANAGE;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', ':');
  }

  @JsonCreator
  public static KeyScope ofCode(String code) {
    for (KeyScope scope : values()) if (scope.code().equals(code)) return scope;
    throw new IllegalArgumentException("There is no scope '" + code + "'; use " + codes());
  }

  private static String codes() {
    return Arrays.stream(values()).map(KeyScope::code).collect(Collectors.joining(", "));
  }
}
