package dev.doorstep.scripting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A draft that runs, or ran, over past conversations.
 *
 * @param revision of the draft
 * @param against the version it is compared with
 * @param turns {@code done} of {@code total} so far
 * @param report there when it is done
 */
public record ReplayRun(
    int id,
    int revision,
    int against,
    Instant from,
    Instant to,
    int limit,
    State state,
    Turns turns,
    Author by,
    Instant startedAt,
    Optional<ReplayReport> report) {

  /** {@code STOPPED}: the process that ran it is gone. */
  public enum State {
    RUNNING,
    DONE,
    FAILED,
    STOPPED;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public record Turns(int done, int total) {}

  public ReplayRun within(Set<String> communities) {
    return new ReplayRun(
        id,
        revision,
        against,
        from,
        to,
        limit,
        state,
        turns,
        by,
        startedAt,
        report.map(all -> all.within(communities)));
  }
}
