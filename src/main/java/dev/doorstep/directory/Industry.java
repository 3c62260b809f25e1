package dev.doorstep.directory;

import com.fasterxml.jackson.annotation.JsonValue;

/** The district's "1+4" industries, and the rest. */
public enum Industry implements Named {
  TRADE_FINANCE("trade-finance", "商贸金融", "Trade & finance"),
  DIGITAL("digital", "数字经济", "Digital economy"),
  HEALTH("health", "生命健康", "Life & health"),
  ESPORTS_CULTURE("esports-culture", "电竞文娱", "E-sports & culture"),
  MANUFACTURING("manufacturing", "新制造业", "New manufacturing"),
  OTHER("other", "其他", "Other");

  private final String code;
  private final Bilingual label;

  Industry(String code, String zh, String en) {
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

  /**
   * @throws IllegalArgumentException when no industry has this code
   */
  public static Industry of(String code) {
    for (Industry value : values()) {
      if (value.code.equals(code)) return value;
    }
    throw new IllegalArgumentException("No Industry has the code " + code);
  }
}
