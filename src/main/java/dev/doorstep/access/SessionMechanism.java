package dev.doorstep.access;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the session cookie, of REST calls and of WebSocket upgrades alike. Without a cookie, or
 * with one that opens no session, the caller is anonymous: pages and visitor endpoints still
 * answer, and those for staff answer 401.
 */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {
  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext call, IdentityProviderManager identities) {
    Cookie cookie = call.request().getCookie(SessionCookie.NAME);
    Optional<SessionToken> token =
        cookie == null ? Optional.empty() : SessionToken.of(cookie.getValue());
    if (token.isEmpty()) return Uni.createFrom().nullItem();
    return identities
        .authenticate(new SessionAuthenticationRequest(token.get()))
        .onFailure(AuthenticationFailedException.class)
        .recoverWithNull();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext call) {
    return Uni.createFrom().item(new ChallengeData(HttpResponseStatus.UNAUTHORIZED.code()));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(SessionAuthenticationRequest.class);
  }
}
