package dev.doorstep.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.doorstep.directory.LineCode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What a visitor was promised, of one kind and for one stay on a line, and what became of it.
 *
 * @param dueAt as it stands; time spent waiting for the visitor has moved it on
 * @param pausedSince its clock stands still
 * @param warnedAt when colleagues were told that three quarters of the time have passed
 * @param brokenAt when it was told that it was not kept in time
 * @param leadAt when the community's lead was told
 * @param districtToldAt when the district was told
 * @param endedAt when it was answered or resolved, or the request left the line
 */
public record Promise(
    Kind kind,
    LineCode line,
    Instant promisedAt,
    Instant warnAt,
    Instant dueAt,
    Instant districtAt,
    Optional<Instant> pausedSince,
    Optional<Instant> warnedAt,
    Optional<Instant> brokenAt,
    Optional<Instant> leadAt,
    Optional<Instant> districtToldAt,
    Optional<Instant> endedAt,
    Outcome outcome) {

  public enum Kind {
    @JsonProperty("first-answer")
    FIRST_ANSWER,
    @JsonProperty("resolution")
    RESOLUTION;

    /** On the wire and in the database. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** What became of it. */
  public enum Outcome {
    OPEN,
    KEPT,
    BROKEN,
    /** Another line took the request over while there was time. */
    TRANSFERRED,
    /** The visitor took the request back while there was time. */
    WITHDRAWN;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Outcome of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
