package dev.doorstep.bot;

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
    return longer.start <= start && longer.end >= end && longer.length() > length();
  }

  int length() {
    return end - start;
  }

  String line() {
    return entry.line();
  }

  Cue.Says says() {
    return entry.cue().says();
  }

  double weight() {
    return entry.cue().weight();
  }
}
