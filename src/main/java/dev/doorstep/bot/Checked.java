package dev.doorstep.bot;

import java.util.Optional;

/** An answer that was checked: taken with its normalised value, or refused with the reason. */
record Checked(Optional<String> value, Optional<Phrase> refusal) {
  static Checked taken(String value) {
    return new Checked(Optional.of(value), Optional.empty());
  }

  static Checked refused(Phrase why) {
    return new Checked(Optional.empty(), Optional.of(why));
  }
}
