package dev.doorstep.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns a session into an identity that Quarkus checks roles on. */
@ApplicationScoped
class SessionIdentityProvider implements IdentityProvider<SessionAuthenticationRequest> {
  private final Sessions sessions;

  SessionIdentityProvider(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Class<SessionAuthenticationRequest> getRequestType() {
    return SessionAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      SessionAuthenticationRequest request, AuthenticationRequestContext context) {
    return sessions
        .find(request.token())
        .map(found -> found.orElseThrow(AuthenticationFailedException::new))
        .map(member -> identity(member, request.token()));
  }

  private static SecurityIdentity identity(StaffMember member, SessionToken token) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(member.username()))
        .addRole(member.role().code())
        .addAttribute(CurrentStaff.ATTRIBUTE, member)
        .addAttribute(CurrentStaff.TOKEN, token)
        .build();
  }
}
