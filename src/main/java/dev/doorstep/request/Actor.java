package dev.doorstep.request;

import java.util.Locale;

/**
 * Who acts on a request.
 *
 * @param id the staff member's username, or the id of an API key; empty for the others
 * @param name as people read it
 * @param leads whether they may act on requests that colleagues own
 */
public record Actor(Kind kind, String id, String name, boolean leads) {
  public enum Kind {
    VISITOR,
    ASSISTANT,
    STAFF,
    /** Another system, with an API key. */
    API,
    SYSTEM;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public static final Actor VISITOR = new Actor(Kind.VISITOR, "", "", false);
  public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "", "", false);
  public static final Actor ASSISTANT = new Actor(Kind.ASSISTANT, "", "", false);

  public static Actor api(String keyId, String keyName) {
    return new Actor(Kind.API, keyId, keyName, false);
  }

  public static Actor staff(String username, String name, boolean leads) {
    return new Actor(Kind.STAFF, username, name, leads);
  }
}
