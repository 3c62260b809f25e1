package dev.doorstep.access;

import dev.doorstep.directory.CommunityCode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

  /** Whether there is a community that both see. */
  public boolean meets(CommunityScope other) {
    if (communities.isEmpty()) return true;
    return communities.get().stream().anyMatch(other::allows);
  }

  /** As {@link #allows}, for a code as it stands in a topic or was typed; false when it is none. */
  public boolean allowsCode(String community) {
    return communities.isEmpty()
        || communities.get().stream().anyMatch(code -> code.value().equals(community));
  }

  /** The codes of the communities in scope; empty means all of them. */
  public Optional<Set<String>> codes() {
    return communities.map(
        all -> all.stream().map(CommunityCode::value).collect(Collectors.toUnmodifiableSet()));
  }
}
