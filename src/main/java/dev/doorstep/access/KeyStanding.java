package dev.doorstep.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What keys are good for while nobody presents them: for what goes on in their name. */
@ApplicationScoped
public class KeyStanding {
  private final ApiKeys keys;
  private final Clock clock;

  KeyStanding(ApiKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * What those of the keys may read now that are in force and have the scope; the others are
   * missing.
   */
  public Uni<Map<UUID, EventAccess>> of(Set<UUID> ids, KeyScope scope) {
    if (ids.isEmpty()) return Uni.createFrom().item(Map.of());
    Instant now = clock.instant();
    return keys.among(ids)
        .map(
            found ->
                found.stream()
                    .filter(stored -> inForce(stored, now) && stored.key().may(scope))
                    .map(StoredKey::key)
                    .collect(Collectors.toMap(ApiKey::id, EventAccess::of)));
  }

  private static boolean inForce(StoredKey stored, Instant now) {
    return stored.revokedAt().isEmpty()
        && stored.expiresAt().filter(end -> !end.isAfter(now)).isEmpty();
  }
}
