package dev.doorstep.directory;

import com.fasterxml.jackson.annotation.JsonValue;

/** How large an enterprise is, by the four classes of the national statistics. */
public enum EnterpriseSize implements Named {
  MICRO("micro", "微型", "Micro"),
  SMALL("small", "小型", "Small"),
  MEDIUM("medium", "中型", "Medium"),
  LARGE("large", "大型", "Large");

  private final String code;
  private final Bilingual label;

  EnterpriseSize(String code, String zh, String en) {
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
}
