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
        "There is no role '" + code + "'; use staff, lead, district or admin");
  }

  /** Whether the role reaches every community, now and in future. */
  public boolean seesWholeDistrict() {
    return this == DISTRICT || this == ADMIN;
  }
}
