package dev.doorstep.access;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/**
 * A wish for a new secret.
 *
 * @param overlapHours how long the old one goes on working; null: a day
 */
record Renewal(@Min(0) @Max(MOST_HOURS) Integer overlapHours) {
  static final int MOST_HOURS = 30 * 24;

  Duration overlap() {
    return overlapHours == null ? Duration.ofDays(1) : Duration.ofHours(overlapHours);
  }
}
