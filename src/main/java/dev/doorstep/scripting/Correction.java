package dev.doorstep.scripting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A colleague says that the assistant put these words on the wrong line.
 *
 * @param request the number of the request that was opened on {@code fromLine}
 * @param text the visitor's words that led there
 * @param settledBy username of the author who accepted or dismissed it
 */
public record Correction(
    int id,
    String request,
    String community,
    String text,
    String lang,
    String fromLine,
    String toLine,
    String note,
    Author by,
    Instant at,
    State state,
    Optional<String> settledBy,
    Optional<Instant> settledAt) {

  public enum State {
    OPEN,
    ACCEPTED,
    DISMISSED;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
