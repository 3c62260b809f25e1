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
  DATERANGE,
  TIME,
  PHONE,
  EMAIL,
  CREDITCODE,
  ENTERPRISE,
  BUILDING,
  FLOOR,
  CHOICE,
  MULTICHOICE,
  YESNO,
  FILE;

  /** Whether any words are an answer, so that a question must be told from one. */
  boolean wordy() {
    return this == TEXT || this == ENTERPRISE || this == BUILDING || this == FLOOR;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<SlotType> of(String code) {
    return Arrays.stream(values()).filter(t -> t.code().equals(code)).findFirst();
  }
}
