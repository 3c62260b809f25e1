package dev.doorstep.stream.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A delivery as JSON.
 *
 * @param eventId the {@code webhook-id}
 * @param position in the log; empty: a test
 * @param key within which the order is kept
 * @param origin live, replay, manual or test
 * @param state waiting, delivered or failed
 * @param nextAt of a waiting one
 * @param lastStatus of the last attempt; empty: it had no answer, or there was none yet
 * @param detail in the answer about one delivery only
 */
record DeliveryEntry(
    long id,
    UUID eventId,
    Optional<Long> position,
    String type,
    String key,
    String origin,
    String state,
    int attempts,
    Instant createdAt,
    Optional<Instant> nextAt,
    Optional<Instant> doneAt,
    Optional<Integer> lastStatus,
    Optional<String> lastTrouble,
    Optional<Integer> lastTookMs,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Detail> detail) {

  /**
   * @param body as it is sent; empty: the log no longer keeps the event
   */
  record Detail(Optional<String> body, List<AttemptEntry> attempts) {}

  /**
   * @param headers of the request
   * @param answer the beginning of the answer's body, or what the trouble said
   */
  record AttemptEntry(
      int number,
      Instant at,
      String url,
      Map<String, String> headers,
      int tookMs,
      Optional<Integer> status,
      Optional<String> trouble,
      String answer) {}

  DeliveryEntry with(Detail shown) {
    return new DeliveryEntry(
        id,
        eventId,
        position,
        type,
        key,
        origin,
        state,
        attempts,
        createdAt,
        nextAt,
        doneAt,
        lastStatus,
        lastTrouble,
        lastTookMs,
        Optional.of(shown));
  }
}
