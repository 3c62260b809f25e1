package dev.doorstep.bot;

import java.util.List;
import java.util.Optional;

/**
 * The proper input for a question; free text is accepted as well.
 *
 * @param type text, longtext, number, people, money, date, daterange, time, phone, email,
 *     creditcode, enterprise, building, floor, choice, multichoice, yesno or file
 * @param options what there is to choose from; for an enterprise the likely ones. Of a multichoice
 *     the labels of all that were picked are sent as one message
 * @param min smallest number or earliest ISO date, by type; {@code max} likewise, and for files how
 *     many there may be
 * @param range from and until are both asked for (times and dates)
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
