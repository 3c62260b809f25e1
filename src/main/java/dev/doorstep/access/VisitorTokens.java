package dev.doorstep.access;

import dev.doorstep.directory.CommunityCode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/**
 * Signed tokens that tie a visitor to their own conversation: JWT with HS256 (RFC 7519, RFC 7518),
 * under a key that all processes share. Algorithm, issuer and audience are pinned when verifying.
 */
@ApplicationScoped
public class VisitorTokens {
  private static final String ISSUER = "doorstep";
  private static final String AUDIENCE = "doorstep-visitor";
  private static final String COMMUNITY = "community";
  private static final String ALGORITHM = AlgorithmIdentifiers.HMAC_SHA256;

  /** Visitors come back weeks later to follow a request; the token must still open their chat. */
  static final Duration LIFETIME = Duration.ofDays(365);

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Secrets secrets;
  private final Clock clock;
  private volatile SecretKey key;

  VisitorTokens(Secrets secrets, Clock clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  /** Blocks on the main thread: nothing may be signed or verified before the key is there. */
  void loadKey(@Observes StartupEvent start) {
    byte[] secret = secrets.obtain("visitor-token").await().atMost(PATIENCE);
    key = new SecretKeySpec(secret, "HmacSHA256");
  }

  /** A token for the visitor of this conversation, valid for {@link #LIFETIME}. */
  public String issue(UUID conversation, CommunityCode community) {
    Instant now = clock.instant();
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(ISSUER);
    claims.setAudience(AUDIENCE);
    claims.setSubject(conversation.toString());
    claims.setStringClaim(COMMUNITY, community.value());
    claims.setIssuedAt(seconds(now));
    claims.setExpirationTime(seconds(now.plus(LIFETIME)));
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmHeaderValue(ALGORITHM);
    signature.setKey(key);
    signature.setPayload(claims.toJson());
    try {
      return signature.getCompactSerialization();
    } catch (JoseException impossible) {
      throw new IllegalStateException("HS256 with a 256-bit key must work", impossible);
    }
  }

  /** What the token says, or empty when it is forged, altered, expired or not a token at all. */
  public Optional<VisitorToken> verify(String token) {
    if (token == null || token.isBlank()) return Optional.empty();
    try {
      JwtClaims claims =
          new JwtConsumerBuilder()
              .setVerificationKey(key)
              .setJwsAlgorithmConstraints(
                  new AlgorithmConstraints(ConstraintType.PERMIT, ALGORITHM))
              .setExpectedIssuer(ISSUER)
              .setExpectedAudience(AUDIENCE)
              .setRequireSubject()
              .setRequireExpirationTime()
              .setEvaluationTime(seconds(clock.instant()))
              .build()
              .processToClaims(token);
      return Optional.of(
          new VisitorToken(
              UUID.fromString(claims.getSubject()),
              new CommunityCode(claims.getStringClaimValue(COMMUNITY))));
    } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException refused) {
      return Optional.empty();
    }
  }

  private static NumericDate seconds(Instant instant) {
    return NumericDate.fromSeconds(instant.getEpochSecond());
  }
}
