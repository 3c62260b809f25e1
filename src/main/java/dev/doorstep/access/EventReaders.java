package dev.doorstep.access;

import dev.doorstep.platform.Problem;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Who may read events: staff those of their communities, and keys with the scope {@code
 * events:read}. Everybody else gets a 401 or 403 {@link Problem} that says what to do.
 *
 * <p>The key of an upgrade or of a stream may come in the header {@code Authorization}, and for
 * {@code /stream/ws} and {@code /stream/sse} in the query parameter {@code access_token} or as the
 * offered subprotocol {@code bearer.<key>}: all of it is read before these methods are asked.
 */
@ApplicationScoped
public class EventReaders {
  private final SecurityIdentity current;
  private final IdentityProviderManager identities;
  private final KnownKeys keys;
  private final Sessions sessions;

  EventReaders(
      SecurityIdentity current,
      IdentityProviderManager identities,
      KnownKeys keys,
      Sessions sessions) {
    this.current = current;
    this.identities = identities;
    this.keys = keys;
    this.sessions = sessions;
  }

  /** The reader behind the present REST call or WebSocket connection. */
  public EventAccess current() {
    return of(current);
  }

  /** The reader behind an identity, as {@code HttpUpgradeCheck} has it. */
  public EventAccess of(SecurityIdentity identity) {
    return EventAccess.of(CurrentCaller.of(identity, KeyScope.EVENTS_READ));
  }

  /** The reader behind a call on a plain route; fails with the {@link Problem}. */
  public Uni<EventAccess> of(RoutingContext call) {
    return QuarkusHttpUser.getSecurityIdentity(call, identities).map(this::of);
  }

  /**
   * The reader with this key, wherever it comes from; fails with the {@link Problem}. Cheap enough
   * to ask every few seconds, and not counted against the key's calls.
   */
  public Uni<EventAccess> byKey(String bearer) {
    return keys.find(bearer)
        .map(stored -> CurrentCaller.checked(stored.key(), KeyScope.EVENTS_READ))
        .map(EventAccess::of);
  }

  /** {@link #recheck(SecurityIdentity)} for the present REST call or WebSocket connection. */
  public Supplier<Uni<EventAccess>> recheck() {
    return recheck(current);
  }

  /** {@link #recheck(SecurityIdentity)} for a call on a plain route. */
  public Uni<Supplier<Uni<EventAccess>>> recheck(RoutingContext call) {
    return QuarkusHttpUser.getSecurityIdentity(call, identities).map(this::recheck);
  }

  /**
   * A question to ask again while a stream stays open: what its reader may see now. Fails with a
   * {@link Problem} once the key was revoked, expired or lost its scope, or the session ended. May
   * be asked on any thread, long after the call that opened the stream.
   */
  public Supplier<Uni<EventAccess>> recheck(SecurityIdentity identity) {
    String secret = identity.getAttribute(CurrentCaller.SECRET);
    if (secret != null) return () -> byKey(secret);
    SessionToken session = identity.getAttribute(CurrentStaff.TOKEN);
    if (session == null) return () -> Uni.createFrom().failure(KeyRefusals.nobody());
    return () ->
        sessions
            .find(session)
            .map(found -> found.orElseThrow(CurrentStaff::signInNeeded))
            .map(EventAccess::of);
  }
}
