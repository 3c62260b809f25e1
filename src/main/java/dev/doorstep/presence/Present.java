package dev.doorstep.presence;

import dev.doorstep.access.StaffMember;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.request.RequestNumber;
import java.util.Set;

/**
 * Somebody with a board open, on whichever process.
 *
 * @param onDuty takes work; otherwise away by their own switch
 * @param looking the cases that their boards show
 */
public record Present(StaffMember member, boolean onDuty, Set<Sight> looking) {
  public Present {
    looking = Set.copyOf(looking);
  }

  /** A case that somebody looks at, and whose staff may know. */
  public record Sight(CommunityCode community, RequestNumber request) {}
}
