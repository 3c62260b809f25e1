package dev.doorstep.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What a staff member may do. The code (lower case) is what the database, the JSON and {@code
 * RolesAllowed} use.
 */
public enum Role {
  /** Works on the requests of their own communities. */
  STAFF,
  /** Works on requests as staff do, and edits the assistant's scripts. */
  AUTHOR,
  /** Leads one or more communities. */
  LEAD,
  /** Sees the whole district. */
  DISTRICT,
  /** Sees the whole district and manages staff accounts. */
  ADMIN;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static Role ofCode(String code) {
    for (Role role : values()) if (role.code().equals(code)) return role;
    throw new IllegalArgumentException(
        "There is no role '" + code + "'; use staff, author, lead, district or admin");
  }

  /** Whether the role may act on requests that colleagues own. */
  public boolean leads() {
    return this == LEAD || seesWholeDistrict();
  }

  /** Whether the role may edit and publish the assistant's scripts. */
  public boolean writesScripts() {
    return this == AUTHOR || this == ADMIN;
  }

  /** Whether the role reaches every community, now and in future. */
  public boolean seesWholeDistrict() {
    return this == DISTRICT || this == ADMIN;
  }
}
