package dev.doorstep.access;

import java.util.Set;
import java.util.UUID;

/** A program that was given a key: what it may do, and in which communities. */
public record ApiKey(UUID id, String name, Set<KeyScope> scopes, CommunityScope scope)
    implements Caller {
  public ApiKey {
    scopes = Set.copyOf(scopes);
  }

  @Override
  public String who() {
    return "key:" + id;
  }

  public boolean may(KeyScope wanted) {
    return scopes.contains(wanted);
  }
}
