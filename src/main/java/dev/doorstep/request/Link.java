package dev.doorstep.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.doorstep.directory.LineCode;
import java.util.Locale;
import java.util.Optional;

/**
 * What another request has to do with this one. Shape: {@code web/board/case-links.ts}.
 *
 * @param other the other request, with what it shows of itself
 */
public record Link(
    Kind kind,
    RequestNumber other,
    String title,
    LineCode line,
    RequestState state,
    Optional<Owner> owner) {
  /** As it is seen from this side. */
  public enum Kind {
    /** The other was there first. */
    DUPLICATE_OF,
    DUPLICATE,
    RELATED,
    /** This is done for the other. */
    PART_OF,
    PART;

    Kind fromTheOtherSide() {
      return switch (this) {
        case DUPLICATE_OF -> DUPLICATE;
        case DUPLICATE -> DUPLICATE_OF;
        case RELATED -> RELATED;
        case PART_OF -> PART;
        case PART -> PART_OF;
      };
    }

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Kind ofCode(String code) {
      for (Kind kind : values()) if (kind.code().equals(code)) return kind;
      throw new IllegalArgumentException(
          "'" + code + "' is no link; use duplicate_of, duplicate, related, part_of or part");
    }
  }

  static Link to(Request other, Kind kind) {
    return new Link(
        kind, other.number(), other.title(), other.line(), other.state(), other.owner());
  }
}
