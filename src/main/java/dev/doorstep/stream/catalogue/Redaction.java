package dev.doorstep.stream.catalogue;

import dev.doorstep.eventlog.LogEntry;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes personal data out of events. */
@ApplicationScoped
public class Redaction {
  private static final String DATA = ",\"data\":";

  /** The event in structured JSON without its data: what no schema tells apart is not shown. */
  public String of(LogEntry entry) {
    return entry.json().substring(0, entry.json().indexOf(DATA)) + DATA + "{}}";
  }
}
