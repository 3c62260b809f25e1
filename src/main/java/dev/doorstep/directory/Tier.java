package dev.doorstep.directory;

import com.fasterxml.jackson.annotation.JsonValue;

/** The tax tier (税源层级): key tax payers pay over 500,000 yuan a year, top ones lead among them. */
public enum Tier implements Named {
  NONE("none", "一般", "Ordinary"),
  KEY("key", "重点税源", "Key tax payer"),
  TOP("top", "头部税源", "Top tax payer");

  private final String code;
  private final Bilingual label;

  Tier(String code, String zh, String en) {
    this.code = code;
    this.label = new Bilingual(zh, en);
  }

  @Override
  @JsonValue
  public String code() {
    return code;
  }

  @Override
  public Bilingual label() {
    return label;
  }

  static Tier of(String code) {
    for (Tier value : values()) {
      if (value.code.equals(code)) return value;
    }
    throw new IllegalArgumentException("No Tier has the code " + code);
  }
}
