package dev.doorstep.request;

import java.time.Instant;

/**
 * What the visitor thinks of how a request was handled, in the five steps of 好差评.
 *
 * @param stars 5 very satisfied, 4 satisfied, 3 fairly satisfied, 2 dissatisfied, 1 very
 *     dissatisfied; the last two are a 差评
 * @param reason at most 500 characters; may be empty
 */
public record Rating(int stars, String reason, Instant at) {
  /** In characters (UTF-16 units, as browsers count). */
  public static final int REASON_LIMIT = 500;

  boolean saysTheSame(int stars, String reason) {
    return this.stars == stars && this.reason.equals(reason);
  }

  Rating withoutReason() {
    return new Rating(stars, "", at);
  }

  /** As the history tells it, in any language: ★★★★☆ and the reason. */
  String inWords() {
    return ("★".repeat(stars) + "☆".repeat(5 - stars) + " " + reason).strip();
  }
}
