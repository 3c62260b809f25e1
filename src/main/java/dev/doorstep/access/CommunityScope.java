package dev.doorstep.access;

import dev.doorstep.directory.CommunityCode;
import java.util.Optional;
import java.util.Set;

/**
 * Which communities someone sees. The one place that decides it, for REST and for streams.
 *
 * @param communities the communities in scope; empty means all of them, also those of tomorrow
 */
public record CommunityScope(Optional<Set<CommunityCode>> communities) {
  public CommunityScope {
    communities = communities.map(Set::copyOf);
  }

  public static CommunityScope all() {
    return new CommunityScope(Optional.empty());
  }

  public static CommunityScope of(Set<CommunityCode> communities) {
    return new CommunityScope(Optional.of(communities));
  }

  public boolean allows(CommunityCode community) {
    return communities.isEmpty() || communities.get().contains(community);
  }
}
