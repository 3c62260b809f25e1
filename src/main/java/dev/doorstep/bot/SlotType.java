package dev.doorstep.bot;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of value a slot takes. */
public enum SlotType {
  TEXT,
  LONGTEXT,
  NUMBER,
  PEOPLE,
  MONEY,
  DATE,
  TIME,
  PHONE,
  EMAIL,
  CHOICE,
  YESNO;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<SlotType> of(String code) {
    return Arrays.stream(values()).filter(t -> t.code().equals(code)).findFirst();
  }
}
