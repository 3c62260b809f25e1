package dev.doorstep.bot;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A form that was put aside: it went untouched for long, or the visitor did something else first.
 *
 * @param said the visitor's words in it
 */
public record Parked(
    String line,
    String form,
    Map<String, String> values,
    List<String> trail,
    Optional<Decision> why,
    List<String> said) {
  public Parked {
    values = values == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(values));
    trail = trail == null ? List.of() : List.copyOf(trail);
    why = why == null ? Optional.empty() : why;
    said = said == null ? List.of() : List.copyOf(said);
  }
}
