package dev.doorstep.assignment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/**
 * Who is asked first about a building or an enterprise.
 *
 * @param code of the building, or the enterprise's credit code
 * @param zh what it is called
 * @param en what it is called in English; of an enterprise the same
 */
public record Officer(Kind kind, String code, String zh, String en, String username, String name) {
  public enum Kind {
    BUILDING,
    ENTERPRISE;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Empty when it is none. */
    public static Optional<Kind> find(String code) {
      for (Kind kind : values()) if (kind.code().equals(code)) return Optional.of(kind);
      return Optional.empty();
    }
  }
}
