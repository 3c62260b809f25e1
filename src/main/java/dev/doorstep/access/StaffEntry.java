package dev.doorstep.access;

import dev.doorstep.directory.Community;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.Directory;
import java.util.List;

/** A staff member as JSON; {@code communities} are those they see, in the directory's order. */
record StaffEntry(String username, String name, Role role, List<CommunityCode> communities) {
  static StaffEntry of(StaffMember member, Directory directory) {
    return new StaffEntry(
        member.username(),
        member.name(),
        member.role(),
        directory.communities().stream()
            .map(Community::code)
            .filter(member.scope()::allows)
            .toList());
  }
}
