package dev.doorstep.bot;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The language the assistant speaks in; {@code "zh"} or {@code "en"} on the wire and in storage.
 */
public enum Lang {
  @JsonProperty("zh")
  ZH,
  @JsonProperty("en")
  EN;

  public String code() {
    return this == ZH ? "zh" : "en";
  }
}
