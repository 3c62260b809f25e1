package dev.doorstep.access;

import dev.doorstep.platform.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * The key behind a call of an interface whose convention puts it into a parameter ({@code api_key}
 * of Open311). In the header {@code Authorization} it is taken as everywhere.
 */
@ApplicationScoped
public class KeyCallers {
  private final SecurityIdentity identity;
  private final KnownKeys keys;
  private final KeyUses uses;

  KeyCallers(SecurityIdentity identity, KnownKeys keys, KeyUses uses) {
    this.identity = identity;
    this.keys = keys;
    this.uses = uses;
  }

  /**
   * The key of the header, or else that of the parameter, and counts the call; fails with a 401,
   * 403 or 429 {@link Problem} that says what is missing. A session opens nothing here.
   */
  public Uni<ApiKey> with(KeyScope scope, Optional<String> parameter) {
    ApiKey header = identity.getAttribute(CurrentCaller.KEY);
    if (header != null) return Uni.createFrom().item(() -> CurrentCaller.checked(header, scope));
    if (parameter.isEmpty()) return Uni.createFrom().failure(KeyRefusals.noParameter());
    return keys.find(parameter.get())
        .map(
            stored -> {
              uses.call(stored)
                  .ifPresent(
                      wait -> {
                        throw KeyRefusals.tooFast(stored.perMinute(), wait);
                      });
              return CurrentCaller.checked(stored.key(), scope);
            });
  }
}
