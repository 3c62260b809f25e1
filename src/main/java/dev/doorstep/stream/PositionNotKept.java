package dev.doorstep.stream;

import dev.doorstep.eventlog.LogReader;

/** The log does not hold the position asked for: it was pruned away, or belongs to another log. */
public final class PositionNotKept extends RuntimeException {
  PositionNotKept(LogReader.Extent extent) {
    super(
        "The log reaches from %s to %s: load a fresh snapshot"
            .formatted(extent.prunedTo(), extent.last()),
        null,
        false,
        false);
  }
}
