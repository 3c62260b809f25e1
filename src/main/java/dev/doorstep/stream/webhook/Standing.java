package dev.doorstep.stream.webhook;

import dev.doorstep.access.CommunityScope;
import dev.doorstep.access.EventAccess;
import dev.doorstep.access.KeyScope;
import dev.doorstep.access.KeyStanding;
import dev.doorstep.stream.EventFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What endpoints may be told now. One that was made with an API key sees what that key sees, and
 * nothing once the key has ended; one that an administrator made sees the whole district.
 */
@ApplicationScoped
class Standing {
  private static final EventAccess EVERYTHING =
      new EventAccess("webhook", CommunityScope.all(), true);

  private final KeyStanding keys;

  Standing(KeyStanding keys) {
    this.keys = keys;
  }

  /** Asked once for many endpoints. */
  record Known(Map<UUID, EventAccess> keys) {
    /** Empty: its key has ended. */
    Optional<EventAccess> of(Endpoint endpoint) {
      return endpoint.key().isEmpty() ? Optional.of(EVERYTHING) : endpoint.key().map(keys::get);
    }

    /** What it wants and may see; nothing, once its key has ended. */
    EventFilter filter(Endpoint endpoint) {
      EventFilter wanted = endpoint.wanted().filter(EVERYTHING);
      CommunityScope scope =
          of(endpoint).map(EventAccess::communities).orElse(CommunityScope.of(Set.of()));
      return new EventFilter(wanted.types(), wanted.topics(), scope);
    }

    /** Whether events tell it all. */
    boolean personal(Endpoint endpoint) {
      return endpoint.personal() && of(endpoint).filter(EventAccess::personal).isPresent();
    }
  }

  Uni<Known> of(Collection<Endpoint> endpoints) {
    return keys.of(
            endpoints.stream().flatMap(one -> one.key().stream()).collect(Collectors.toSet()),
            KeyScope.WEBHOOKS_MANAGE)
        .map(Known::new);
  }
}
