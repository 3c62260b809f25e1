package dev.doorstep.bot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Everything outside the conversation that a decision may rest on; the assistant reads no clock.
 *
 * @param enterpriseKnown whether the conversation knows which enterprise the visitor belongs to
 */
public record Context(
    Instant now,
    ZoneId zone,
    Bilingual community,
    List<KnownRequest> requests,
    Counter counter,
    boolean enterpriseKnown) {
  public Context {
    requests = requests == null ? List.of() : List.copyOf(requests);
    counter = counter == null ? Counter.UNKNOWN : counter;
  }

  /** Of a community whose counter is not known. */
  public Context(Instant now, ZoneId zone, Bilingual community, List<KnownRequest> requests) {
    this(now, zone, community, requests, Counter.UNKNOWN, false);
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }
}
