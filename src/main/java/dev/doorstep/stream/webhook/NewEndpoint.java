package dev.doorstep.stream.webhook;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An endpoint to make.
 *
 * @param filter which events it gets; null: all
 * @param personal whether events may say what they know about persons; null: no
 * @param after begins past this position of the log; null: now
 */
record NewEndpoint(
    @NotBlank @Size(max = 100) String name,
    @NotBlank @Size(max = LONGEST_URL) String url,
    Wanted filter,
    Boolean personal,
    @Min(0) Long after) {
  static final int LONGEST_URL = 2_000;

  Wanted wanted() {
    return filter == null ? new Wanted(null, null, null, null) : filter;
  }
}
