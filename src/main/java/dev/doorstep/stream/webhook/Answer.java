package dev.doorstep.stream.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What came of one attempt.
 *
 * @param at when it began
 * @param status empty: there was no answer
 * @param trouble why there was none
 * @param text the beginning of the answer's body, or what the trouble said
 * @param retryAfter how long the endpoint asked to be left alone
 */
record Answer(
    Instant at,
    String url,
    String signature,
    Duration took,
    Optional<Integer> status,
    Optional<Trouble> trouble,
    String text,
    Optional<Duration> retryAfter) {
  private static final int GONE = 410;

  boolean arrived() {
    return status.filter(code -> code >= 200 && code < 300).isPresent();
  }

  /** The endpoint wants nothing any more. */
  boolean gone() {
    return status.filter(code -> code == GONE).isPresent();
  }

  /** In a few words, for people. */
  String inShort() {
    return status.map(code -> "HTTP " + code).or(() -> trouble.map(Trouble::code)).orElse("");
  }
}
