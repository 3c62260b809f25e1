package dev.doorstep.board;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.doorstep.presence.Present;

/** Whether a colleague is there, as boards show it. */
public enum Availability {
  ON_DUTY("on-duty"),
  AWAY("away"),
  OFFLINE("offline");

  private final String code;

  Availability(String code) {
    this.code = code;
  }

  static Availability of(Present present) {
    if (present == null) return OFFLINE;
    return present.onDuty() ? ON_DUTY : AWAY;
  }

  @JsonValue
  public String code() {
    return code;
  }
}
