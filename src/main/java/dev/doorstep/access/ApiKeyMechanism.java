package dev.doorstep.access;

import dev.doorstep.platform.Problem;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Reads the API key of a call or of a WebSocket upgrade, and counts the call. A key goes before a
 * session cookie. One that is not accepted makes the caller anonymous and leaves the reason in the
 * identity, for {@link KeyRefusalFilter} and {@link CurrentCaller} to tell.
 */
@ApplicationScoped
class ApiKeyMechanism implements HttpAuthenticationMechanism {
  private final KnownKeys keys;
  private final KeyUses uses;

  ApiKeyMechanism(KnownKeys keys, KeyUses uses) {
    this.keys = keys;
    this.uses = uses;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext call, IdentityProviderManager identities) {
    Optional<String> presented = PresentedKey.in(call.request());
    if (presented.isEmpty()) return Uni.createFrom().nullItem();
    return keys.find(presented.get())
        .map(key -> admit(key, presented.get()))
        .onFailure(Problem.class)
        .recoverWithItem(refusal -> refused((Problem) refusal));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext call) {
    return Uni.createFrom().item(new ChallengeData(HttpResponseStatus.UNAUTHORIZED.code()));
  }

  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY + 1;
  }

  private SecurityIdentity admit(StoredKey key, String secret) {
    uses.call(key)
        .ifPresent(
            wait -> {
              throw KeyRefusals.tooFast(key.perMinute(), wait);
            });
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal("key:" + key.key().id()))
        .addAttribute(CurrentCaller.KEY, key.key())
        .addAttribute(CurrentCaller.SECRET, secret)
        .build();
  }

  private static SecurityIdentity refused(Problem refusal) {
    return QuarkusSecurityIdentity.builder()
        .setAnonymous(true)
        .setPrincipal(new QuarkusPrincipal(""))
        .addAttribute(CurrentCaller.REFUSAL, refusal)
        .build();
  }
}
