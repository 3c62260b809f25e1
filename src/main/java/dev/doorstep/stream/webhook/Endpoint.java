package dev.doorstep.stream.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A place that events are posted to.
 *
 * @param personal whether events may say what they know about persons
 * @param key it goes as far as this API key does; empty: an administrator made it
 * @param paused by people
 * @param disabledAt when it answered 410
 * @param position of the log: events up to here have their deliveries
 * @param missed how many events the log no longer kept when their turn came
 */
record Endpoint(
    UUID id,
    String name,
    URI url,
    Wanted wanted,
    boolean personal,
    Optional<UUID> key,
    String createdBy,
    Instant createdAt,
    boolean paused,
    Optional<Instant> disabledAt,
    SigningSecrets secrets,
    long position,
    long missed,
    Circuit circuit,
    Health health) {

  /** What was seen of it last. */
  record Health(
      Optional<Instant> lastSuccessAt, Optional<Instant> lastFailureAt, Optional<String> failure) {
    static final Health UNKNOWN = new Health(Optional.empty(), Optional.empty(), Optional.empty());
  }
}
