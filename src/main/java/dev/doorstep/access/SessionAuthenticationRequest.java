package dev.doorstep.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who opened a session. */
class SessionAuthenticationRequest extends BaseAuthenticationRequest {
  private final SessionToken token;

  SessionAuthenticationRequest(SessionToken token) {
    this.token = token;
  }

  SessionToken token() {
    return token;
  }
}
