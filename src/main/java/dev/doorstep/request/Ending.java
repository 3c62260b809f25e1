package dev.doorstep.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * How a request came to its end.
 *
 * @param words what the visitor reads about it; may be empty
 */
public record Ending(Kind kind, String words) {
  public enum Kind {
    DONE,
    PARTLY,
    /** It was explained how to go about it. */
    ADVISED,
    /** Another office does it, and the visitor knows which. */
    REFERRED,
    NOT_POSSIBLE,
    /** The visitor was asked, reminded, and did not answer. */
    UNANSWERED,
    /** It is worked on under another number. */
    DUPLICATE;

    /** Whether colleagues choose it when they resolve; the others come about. */
    public boolean isOutcome() {
      return this != UNANSWERED && this != DUPLICATE;
    }

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Kind ofCode(String code) {
      for (Kind kind : values()) if (kind.code().equals(code)) return kind;
      throw new IllegalArgumentException(
          "'" + code + "' is no ending; use done, partly, advised, referred or not_possible");
    }
  }

  Ending withoutWords() {
    return new Ending(kind, "");
  }
}
