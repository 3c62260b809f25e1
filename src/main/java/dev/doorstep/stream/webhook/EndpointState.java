package dev.doorstep.stream.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an endpoint is, in one word. */
public enum EndpointState {
  ACTIVE,
  /** The last attempts failed; it is probed now and then. */
  BROKEN,
  /** By people. */
  PAUSED,
  /** It answered 410 Gone. */
  DISABLED,
  /** The API key that made it was revoked, expired, or lost its scope. */
  KEY_ENDED;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static EndpointState of(Endpoint endpoint, boolean keyInForce) {
    if (!keyInForce) return KEY_ENDED;
    if (endpoint.disabledAt().isPresent()) return DISABLED;
    if (endpoint.paused()) return PAUSED;
    return endpoint.circuit().isOpen() ? BROKEN : ACTIVE;
  }
}
