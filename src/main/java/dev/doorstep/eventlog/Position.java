package dev.doorstep.eventlog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A place in the log. Dense: the entry after {@code n} is {@code n + 1}; 0 stands before the first
 * entry.
 */
public record Position(@JsonValue long value) implements Comparable<Position> {
  public static final Position START = new Position(0);

  @JsonCreator
  public Position {
    if (value < 0) throw new IllegalArgumentException("a position is not negative: " + value);
  }

  public boolean isAfter(Position other) {
    return value > other.value;
  }

  @Override
  public int compareTo(Position other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
