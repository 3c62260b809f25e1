package dev.doorstep.search;

import dev.doorstep.platform.Problem;
import java.util.regex.Pattern;

/**
 * Where a page of hits ends: the next one goes on behind it, whatever was added meanwhile.
 *
 * @param rank highest first
 * @param id among those of the same rank
 */
public record Place(long rank, String id) {
  /** Before every hit. */
  public static final Place START = new Place(Long.MAX_VALUE, "");

  private static final Pattern SHAPE = Pattern.compile("(-?\\d{1,18})\\.([A-Za-z0-9-]{1,40})");

  /**
   * @throws Problem 400 when it is none that this hub gave
   */
  public static Place parse(String written) {
    var shape = SHAPE.matcher(written);
    if (!shape.matches())
      throw Problem.badRequest("'after' takes the 'next' of the page before, as it came.");
    return new Place(Long.parseLong(shape.group(1)), shape.group(2));
  }

  @Override
  public String toString() {
    return rank + "." + id;
  }
}
