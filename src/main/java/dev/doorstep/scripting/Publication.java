package dev.doorstep.scripting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * From {@code at} on this version speaks, until a newer publication.
 *
 * @param id grows
 * @param by empty when the hub did it at its start
 */
public record Publication(
    int id, int version, Reason reason, String note, Optional<Author> by, Instant at) {

  public enum Reason {
    SHIPPED,
    PUBLISH,
    ROLLBACK;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
