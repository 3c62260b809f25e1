package dev.doorstep.stream;

import dev.doorstep.eventlog.LogReader;
import dev.doorstep.eventlog.Position;

/** The log does not hold the position asked for: it was pruned away, or belongs to another log. */
public final class PositionNotKept extends RuntimeException {
  private final transient LogReader.Extent extent;

  public PositionNotKept(LogReader.Extent extent) {
    super(
        "The log reaches from %s to %s: load a fresh snapshot"
            .formatted(extent.prunedTo(), extent.last()),
        null,
        false,
        false);
    this.extent = extent;
  }

  /** The oldest position a reader can start after. */
  public Position oldest() {
    return extent.prunedTo();
  }

  public Position newest() {
    return extent.last();
  }
}
