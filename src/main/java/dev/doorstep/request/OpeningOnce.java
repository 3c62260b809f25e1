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
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * A request that was sent again opens nothing new. The sender marks it with a key of their own
 * choice (draft-ietf-httpapi-idempotency-key-header), kept for {@link #KEPT}.
 */
@ApplicationScoped
public class OpeningOnce {
  static final Duration KEPT = Duration.ofDays(7);

  private static final int LONGEST = 200;

  private final Transactions transactions;
  private final RequestStore store;
  private final Clock clock;

  OpeningOnce(Transactions transactions, RequestStore store, Clock clock) {
    this.transactions = transactions;
    this.store = store;
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

  /**
   * In the caller's transaction. One that sends the same at the same time waits for its end.
   *
   * @throws Problem (as failure) 422 when the key came with something else before
   */
  public Uni<Opened> open(Mutiny.Session session, Sending sending, Supplier<Uni<Request>> opening) {
    return claim(session, sending)
        .chain(
            mine ->
                mine
                    ? opening
                        .get()
                        .call(request -> keep(session, sending, request.number()))
                        .map(request -> new Opened(request, false))
                    : before(session, sending).map(request -> new Opened(request, true)));
  }

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

  private Uni<Boolean> claim(Mutiny.Session session, Sending sending) {
    Instant now = clock.instant();
    return session
        .createNativeQuery(
            "insert into request_sent (sender, idempotency_key, content, at)"
                + " values (:sender, :key, :content, :at) on conflict do nothing")
        .setParameter("sender", sending.sender())
        .setParameter("key", sending.key())
        .setParameter("content", digest(sending.content()))
        .setParameter("at", now)
        .executeUpdate()
        .map(inserted -> inserted > 0);
  }

  private static Uni<Integer> keep(Mutiny.Session session, Sending sending, RequestNumber number) {
    return session
        .flush()
        .chain(
            () ->
                session
                    .createNativeQuery(
                        "update request_sent set request = :request"
                            + " where sender = :sender and idempotency_key = :key")
                    .setParameter("request", number.value())
                    .setParameter("sender", sending.sender())
                    .setParameter("key", sending.key())
                    .executeUpdate());
  }

  private Uni<Request> before(Mutiny.Session session, Sending sending) {
    return session
        .createNativeQuery(
            "select content, request from request_sent"
                + " where sender = :sender and idempotency_key = :key",
            Object[].class)
        .setParameter("sender", sending.sender())
        .setParameter("key", sending.key())
        .getSingleResult()
        .chain(
            row -> {
              if (!isSame(sending, (byte[]) row[0])) throw reused(sending.key());
              return store.find(session, RequestNumber.parse((String) row[1]));
            })
        .map(Optional::orElseThrow);
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
