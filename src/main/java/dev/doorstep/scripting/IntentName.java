package dev.doorstep.scripting;

import dev.doorstep.platform.Problem;

/** An intent of a line, written {@code permits/stall}. */
public record IntentName(String line, String intent) {

  /**
   * @throws Problem 400 that shows what one looks like
   */
  public static IntentName parse(String text) {
    String[] parts = text.strip().split("/", -1);
    if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
      throw Problem.badRequest(
          "'example' names a line and one of its intents, such as permits/stall; not '"
              + text
              + "'.");
    }
    return new IntentName(parts[0], parts[1]);
  }

  @Override
  public String toString() {
    return line + "/" + intent;
  }
}
