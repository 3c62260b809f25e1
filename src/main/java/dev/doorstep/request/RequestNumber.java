package dev.doorstep.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.doorstep.platform.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * What people quote: {@code XTD-20261123-0007}, community prefix, local date of opening, dense
 * count of that day.
 */
public record RequestNumber(@JsonValue String value) {
  private static final Pattern SHAPE = Pattern.compile("[A-Z]{2,5}-\\d{8}-\\d{4,9}");

  @JsonCreator
  public RequestNumber {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A request number looks like XTD-20261123-0007, not: " + value);
    }
  }

  /**
   * From what someone typed.
   *
   * @throws Problem 400 that shows what a number looks like
   */
  public static RequestNumber parse(String typed) {
    try {
      return new RequestNumber(typed);
    } catch (IllegalArgumentException notOne) {
      throw Problem.badRequest(notOne.getMessage());
    }
  }

  static RequestNumber of(String prefix, LocalDate day, int count) {
    return new RequestNumber(
        "%s-%s-%04d".formatted(prefix, DateTimeFormatter.BASIC_ISO_DATE.format(day), count));
  }

  @Override
  public String toString() {
    return value;
  }
}
