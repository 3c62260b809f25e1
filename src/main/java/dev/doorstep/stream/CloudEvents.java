package dev.doorstep.stream;

import dev.doorstep.eventlog.LogEntry;
import dev.doorstep.stream.catalogue.Redaction;
import jakarta.enterprise.context.ApplicationScoped;

/** Events as integrators get them: personal data only goes to who may have it. */
@ApplicationScoped
public class CloudEvents {
  private final Redaction redaction;

  CloudEvents(Redaction redaction) {
    this.redaction = redaction;
  }

  /** The CloudEvent in structured JSON, on one line. */
  public String json(LogEntry entry, boolean personal) {
    return personal ? entry.json() : redaction.of(entry);
  }
}
