package dev.doorstep.bot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Everything outside the conversation that a decision may rest on; the assistant reads no clock.
 */
public record Context(Instant now, ZoneId zone, Bilingual community, List<KnownRequest> requests) {
  public Context {
    requests = requests == null ? List.of() : List.copyOf(requests);
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }
}
