package dev.doorstep.scripting;

import dev.doorstep.eventlog.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is told about scripts, to those who may edit them. */
public final class ScriptEvents {
  public static final String TOPIC = "scripts";

  private ScriptEvents() {}

  record Published(Publication publication) {}

  /**
   * @param revision of the draft now, or {@link Drafting#NONE}
   */
  record Drafted(int revision, Optional<Author> by) {}

  static Event published(Publication publication) {
    return event("published", publication.at(), new Published(publication));
  }

  static Event drafted(Draft draft) {
    return event("drafted", draft.at(), new Drafted(draft.revision(), Optional.of(draft.by())));
  }

  static Event discarded(Instant at) {
    return event("drafted", at, new Drafted(Drafting.NONE, Optional.empty()));
  }

  private static Event event(String what, Instant at, Object data) {
    return new Event("dev.doorstep.scripts.%s.v1".formatted(what), TOPIC, List.of(TOPIC), at, data);
  }
}
