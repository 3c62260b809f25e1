package dev.doorstep.stream.webhook;

import java.time.Instant;
import java.util.Optional;

/**
 * An endpoint's secret, and the one before it while it still signs.
 *
 * @param previous until {@code previousUntil}
 */
record SigningSecrets(
    SigningSecret current, Optional<SigningSecret> previous, Optional<Instant> previousUntil) {

  /** The value of {@code webhook-signature}: one signature for each secret in force. */
  String sign(String id, Instant at, String body) {
    long timestamp = at.getEpochSecond();
    String signature = current.sign(id, timestamp, body);
    return previous
        .filter(old -> previousUntil.filter(at::isBefore).isPresent())
        .map(old -> signature + " " + old.sign(id, timestamp, body))
        .orElse(signature);
  }
}
