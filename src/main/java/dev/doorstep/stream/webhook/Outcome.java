package dev.doorstep.stream.webhook;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of a delivery's attempt.
 *
 * @param again how long until the next attempt; empty: there is none
 */
record Outcome(Due due, Answer answer, Optional<Duration> again) {
  boolean isFinal() {
    return again.isEmpty();
  }

  /** As the database has it. */
  String state() {
    return answer.arrived() ? "delivered" : isFinal() ? "failed" : "waiting";
  }
}
