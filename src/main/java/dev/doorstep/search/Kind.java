package dev.doorstep.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** What can be found. */
public enum Kind {
  REQUEST,
  /** What a visitor or a colleague wrote; the assistant's words come from its scripts. */
  MESSAGE,
  ENTERPRISE;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Kind> of(String code) {
    for (Kind kind : values()) if (kind.code().equals(code)) return Optional.of(kind);
    return Optional.empty();
  }

  /** Its entries in the index. */
  String table() {
    return "search_" + code();
  }
}
