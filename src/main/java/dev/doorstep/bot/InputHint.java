package dev.doorstep.bot;

import java.util.List;
import java.util.Optional;

/**
 * The proper input for a question; free text is accepted as well.
 *
 * @param type text, longtext, number, money, people, date, time, phone, email, choice or yesno
 * @param min smallest number or earliest ISO date, by type; {@code max} likewise
 * @param range from and until are both asked for (times)
 */
public record InputHint(
    String slot,
    String type,
    List<Option> options,
    Optional<String> min,
    Optional<String> max,
    boolean range,
    boolean optional,
    String example) {
  public InputHint {
    options = List.copyOf(options);
  }
}
