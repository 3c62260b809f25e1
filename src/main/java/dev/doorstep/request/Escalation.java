package dev.doorstep.request;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;

/**
 * Who was told that a request's promise is broken.
 *
 * @param names of those who were told; empty when the directory knows none
 */
public record Escalation(Promise.Kind promise, Level to, String names, Instant at) {
  public enum Level {
    LEAD,
    DISTRICT;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Level of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  Escalation withoutNames() {
    return new Escalation(promise, to, "", at);
  }
}
