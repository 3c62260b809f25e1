package dev.doorstep.access;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Answers who reads events, as the event endpoints ask it. */
@Path("/test/reading-events")
class ReadingEvents {
  private final EventReaders readers;

  ReadingEvents(EventReaders readers) {
    this.readers = readers;
  }

  @GET
  public EventAccess who() {
    return readers.current();
  }
}
