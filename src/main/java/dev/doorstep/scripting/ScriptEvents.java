package dev.doorstep.scripting;

import dev.doorstep.eventlog.Event;
import java.util.List;

/** What is told about scripts, to those who may edit them. */
public final class ScriptEvents {
  public static final String TOPIC = "scripts";

  private ScriptEvents() {}

  record Published(Publication publication) {}

  static Event published(Publication publication) {
    return new Event(
        "dev.doorstep.scripts.published.v1",
        TOPIC,
        List.of(TOPIC),
        publication.at(),
        new Published(publication));
  }
}
