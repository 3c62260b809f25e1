package dev.doorstep.scripting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A version without its files.
 *
 * @param author empty for scripts that came with the hub
 */
public record ScriptVersion(
    int number,
    String hash,
    Origin origin,
    String note,
    Optional<Author> author,
    Instant createdAt) {

  /** Where it comes from: with the hub (or its folder of scripts), or from the board. */
  public enum Origin {
    SHIPPED,
    AUTHORED;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
