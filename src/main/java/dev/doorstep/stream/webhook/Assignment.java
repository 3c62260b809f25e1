package dev.doorstep.stream.webhook;

import dev.doorstep.stream.EventFilter;
import java.util.UUID;

/**
 * What a process does for an endpoint just now.
 *
 * @param active whether anything is sent at all
 * @param filter what the endpoint wants and may see
 * @param personal whether events tell all
 * @param holder the process
 */
record Assignment(
    Endpoint endpoint, boolean active, EventFilter filter, boolean personal, UUID holder) {

  /** Nothing more is sent. */
  Assignment ended() {
    return new Assignment(endpoint, false, filter, personal, holder);
  }
}
