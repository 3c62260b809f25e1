package dev.doorstep.request;

import dev.doorstep.eventlog.Transactions;
import dev.doorstep.platform.Problem;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;

/**
 * A request that was sent again opens nothing new. The sender marks it with a key of their own
 * choice (draft-ietf-httpapi-idempotency-key-header), kept for {@link #KEPT}.
 */
@ApplicationScoped
public class OpeningOnce {
  static final Duration KEPT = Duration.ofDays(7);

  private static final int LONGEST = 200;

  private final Transactions transactions;
  private final Clock clock;

  OpeningOnce(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param sender whose keys these are
   * @param key chosen by the sender, another for each request
   * @param content what was sent, to notice a key that was used for something else
   */
  public record Sending(String sender, String key, String content) {
    public Sending {
      if (key.isBlank() || key.length() > LONGEST)
        throw Problem.badRequest(
            "'Idempotency-Key' has 1 to " + LONGEST + " characters; a UUID does.");
    }
  }

  /**
   * @param again whether it was there before
   */
  public record Opened(Request request, boolean again) {}

  @Scheduled(every = "1h", delayed = "2m")
  Uni<Void> forget() {
    return transactions.run(
        (session, outbox) ->
            session
                .createNativeQuery("delete from request_sent where at < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate()
                .replaceWithVoid());
  }

  /**
   * @param digest of what came under the same key before
   */
  static boolean isSame(Sending sending, byte[] digest) {
    return MessageDigest.isEqual(digest, digest(sending.content()));
  }

  static byte[] digest(String content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
    }
  }

  static Problem reused(String key) {
    return new Problem(
        422,
        "idempotency-key-reused",
        "Key used before",
        "The Idempotency-Key '%s' came with another request before; choose a new one for each request. / 该 Idempotency-Key 已用于另一件诉求，请为每件诉求使用新的值。"
            .formatted(key));
  }
}
