package dev.doorstep.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * What the session cookie holds: 256 random bits. The database only ever sees {@link #hash}; the
 * bits are too many to guess, so a plain SHA-256 is enough.
 */
record SessionToken(String value) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final int CHARACTERS = 43;

  static SessionToken random() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** The token a cookie's value may be, or empty when it cannot be one of ours. */
  static Optional<SessionToken> of(String cookie) {
    return cookie != null && cookie.length() == CHARACTERS
        ? Optional.of(new SessionToken(cookie))
        : Optional.empty();
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
    }
  }

  @Override
  public String toString() {
    return "SessionToken[…]";
  }
}
