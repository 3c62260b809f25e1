package dev.doorstep.request;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A time in which a request's clocks stood still. Written as ISO 8601: {@code from/to}. */
record Pause(Instant from, Instant to) {
  /** Several, with spaces between. */
  static String write(List<Pause> pauses) {
    return pauses.stream().map(Pause::toString).collect(Collectors.joining(" "));
  }

  static List<Pause> read(String text) {
    return text.isEmpty() ? List.of() : Stream.of(text.split(" ")).map(Pause::parse).toList();
  }

  private static Pause parse(String text) {
    String[] ends = text.split("/");
    return new Pause(Instant.parse(ends[0]), Instant.parse(ends[1]));
  }

  @Override
  public String toString() {
    return from + "/" + to;
  }
}
