package dev.doorstep.assignment;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An offer that was not answered when it was read.
 *
 * @param waits the case still waits for somebody
 * @param accepted it is the asked person who has it now
 */
record Pending(
    long id,
    AssignmentEvents.Case about,
    Offer.Assignee assignee,
    Instant until,
    boolean waits,
    boolean accepted) {

  /** How an offer ends. */
  enum Outcome {
    ACCEPTED,
    /** A colleague was quicker, or nothing is left to do. */
    TAKEN,
    DECLINED,
    /** Nobody answered in time. */
    LAPSED,
    /** The asked person has gone, or is away. */
    LEFT;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is the next one's turn. */
    boolean returns() {
      return this == DECLINED || this == LAPSED || this == LEFT;
    }
  }

  /**
   * How it has ended; empty while it may still be accepted.
   *
   * @param available who is present and on duty
   */
  Optional<Outcome> outcome(Set<String> available, Instant now) {
    if (!waits) return Optional.of(accepted ? Outcome.ACCEPTED : Outcome.TAKEN);
    if (!available.contains(assignee.username())) return Optional.of(Outcome.LEFT);
    return now.isBefore(until) ? Optional.empty() : Optional.of(Outcome.LAPSED);
  }
}
