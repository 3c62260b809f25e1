package dev.doorstep.access;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;

/**
 * The cookie that carries a session: out of reach of scripts, never sent from another site, and
 * never over plain HTTP once it was set over HTTPS.
 */
final class SessionCookie {
  static final String NAME = "doorstep_session";

  private SessionCookie() {}

  static NewCookie carrying(SessionToken token, boolean https) {
    return cookie(https).value(token.value()).build();
  }

  static NewCookie cleared(boolean https) {
    return cookie(https).value("").maxAge(0).build();
  }

  private static NewCookie.Builder cookie(boolean https) {
    return new NewCookie.Builder(NAME)
        .path("/")
        .httpOnly(true)
        .secure(https)
        .sameSite(SameSite.STRICT);
  }
}
