package dev.doorstep.access;

import dev.doorstep.directory.CommunityCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * An account to add.
 *
 * @param communities those a staff member or a lead works for; empty for roles that see the whole
 *     district
 * @param password null: the account cannot sign in until an administrator sets one
 */
record NewStaff(
    @NotNull
        @Pattern(
            regexp = "[a-z0-9][a-z0-9._-]{0,63}",
            message = "must be 1 to 64 lower-case letters, digits, dots, underscores or hyphens")
        String username,
    @NotBlank @Size(max = 100) String name,
    @NotNull Role role,
    Set<CommunityCode> communities,
    @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST) String password) {
  NewStaff {
    communities = communities == null ? Set.of() : Set.copyOf(communities);
  }

  StaffMember member() {
    return new StaffMember(
        username,
        name,
        role,
        role.seesWholeDistrict() ? CommunityScope.all() : CommunityScope.of(communities));
  }

  @Override
  public String toString() {
    return "NewStaff[" + username + "]";
  }
}
