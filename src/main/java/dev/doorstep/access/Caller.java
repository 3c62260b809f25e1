package dev.doorstep.access;

/** Who calls: a person who signed in, or a program with an API key. */
public sealed interface Caller permits StaffMember, ApiKey {
  /** {@code staff:<username>} or {@code key:<id>}. */
  String who();

  /** As people read it. */
  String name();

  /** The communities they see. */
  CommunityScope scope();
}
