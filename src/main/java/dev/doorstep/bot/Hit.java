package dev.doorstep.bot;

import java.util.Optional;

/**
 * A cue found in a message.
 *
 * @param start inclusive, {@code end} exclusive, in the normalised text
 */
record Hit(int start, int end, CueIndex.Entry entry) {

  /**
   * A longer phrase speaks for the words inside it: in "loan-interest subsidy" "loan" is silent.
   */
  boolean within(Hit longer) {
    return longer.start <= start && longer.end >= end && longer.end - longer.start > end - start;
  }

  String line() {
    return entry.line();
  }

  Optional<String> intent() {
    return entry.intent();
  }

  double weight() {
    return entry.cue().weight();
  }
}
