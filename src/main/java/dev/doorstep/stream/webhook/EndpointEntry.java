package dev.doorstep.stream.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An endpoint as JSON.
 *
 * @param byKey whether an API key made it, not a person
 * @param waiting deliveries that have not arrived yet
 * @param missed events that the log no longer kept when their turn came
 * @param failures attempts in a row
 * @param nextProbeAt while it is broken: nothing is tried before
 * @param previousSecretUntil until when the secret before the last rotation signs, too
 * @param replays that are not through
 * @param secret shown once, when it was made or rotated
 */
record EndpointEntry(
    UUID id,
    String name,
    String url,
    Wanted filter,
    boolean personal,
    EndpointState state,
    String createdBy,
    boolean byKey,
    Instant createdAt,
    long position,
    long waiting,
    long missed,
    int failures,
    Optional<Instant> nextProbeAt,
    Optional<Instant> disabledAt,
    Optional<Instant> lastSuccessAt,
    Optional<Instant> lastFailureAt,
    Optional<String> lastFailure,
    Optional<Instant> previousSecretUntil,
    List<Replays.Replay> replays,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> secret) {

  static EndpointEntry of(
      Endpoint endpoint,
      EndpointState state,
      long waiting,
      List<Replays.Replay> replays,
      Instant now) {
    return new EndpointEntry(
        endpoint.id(),
        endpoint.name(),
        endpoint.url().toString(),
        endpoint.wanted(),
        endpoint.personal(),
        state,
        endpoint.createdBy(),
        endpoint.key().isPresent(),
        endpoint.createdAt(),
        endpoint.position(),
        waiting,
        endpoint.missed(),
        endpoint.circuit().failures(),
        endpoint.circuit().heldUntil().filter(now::isBefore),
        endpoint.disabledAt(),
        endpoint.health().lastSuccessAt(),
        endpoint.health().lastFailureAt(),
        endpoint.health().failure(),
        endpoint.secrets().previousUntil().filter(now::isBefore),
        replays,
        Optional.empty());
  }

  EndpointEntry with(SigningSecret shown) {
    return new EndpointEntry(
        id,
        name,
        url,
        filter,
        personal,
        state,
        createdBy,
        byKey,
        createdAt,
        position,
        waiting,
        missed,
        failures,
        nextProbeAt,
        disabledAt,
        lastSuccessAt,
        lastFailureAt,
        lastFailure,
        previousSecretUntil,
        replays,
        Optional.of(shown.text()));
  }

  @Override
  public String toString() {
    return "EndpointEntry[" + id + "]";
  }
}
