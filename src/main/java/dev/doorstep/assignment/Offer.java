package dev.doorstep.assignment;

import dev.doorstep.request.RequestNumber;
import java.time.Instant;

/**
 * Somebody has been asked and has not answered yet. Shape: {@code web/shared/wire.ts}.
 *
 * @param until when it goes to the next
 */
public record Offer(RequestNumber request, Assignee assignee, Instant until) {
  public record Assignee(String username, String name) {}
}
