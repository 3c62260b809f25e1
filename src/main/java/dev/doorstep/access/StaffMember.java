package dev.doorstep.access;

/** Someone who is signed in: who they are and which communities they see. */
public record StaffMember(String username, String name, Role role, CommunityScope scope)
    implements Caller {
  @Override
  public String who() {
    return "staff:" + username;
  }
}
