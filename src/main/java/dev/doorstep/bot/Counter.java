package dev.doorstep.bot;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The community's counter, as far as replies speak of it.
 *
 * @param phone empty when the community has none
 * @param lines the code of each service line → its hours
 */
public record Counter(String phone, Map<String, Opening> lines) {
  /** Nothing is known; replies then speak as in opening hours. */
  public static final Counter UNKNOWN = new Counter("", Map.of());

  /**
   * @param open whether the line is at work at the moment of the message
   * @param hours its week in words
   * @param back while it is closed: when people are back, as far as that is known
   */
  public record Opening(boolean open, Bilingual hours, Optional<Instant> back) {
    public Opening {
      back = back == null ? Optional.empty() : back;
    }

    /** Of which is not known when it opens. */
    public Opening(boolean open, Bilingual hours) {
      this(open, hours, Optional.empty());
    }
  }

  public Counter {
    phone = phone == null ? "" : phone;
    lines = lines == null ? Map.of() : Map.copyOf(lines);
  }
}
