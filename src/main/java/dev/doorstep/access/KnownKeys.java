package dev.doorstep.access;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.doorstep.access.ApiKeys.Opened;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Whose a secret is. What the database said is believed for {@link #BELIEVED}, so that a busy key
 * costs no query per call and a revoked one is out everywhere soon after.
 */
@ApplicationScoped
class KnownKeys {
  static final Duration BELIEVED = Duration.ofSeconds(2);

  private static final int MOST = 10_000;

  private final ApiKeys keys;
  private final KeyUses uses;
  private final Clock clock;
  private final AsyncCache<KeySecret, Optional<Opened>> known =
      Caffeine.newBuilder().expireAfterWrite(BELIEVED).maximumSize(MOST).buildAsync();

  KnownKeys(ApiKeys keys, KeyUses uses, Clock clock) {
    this.keys = keys;
    this.uses = uses;
    this.clock = clock;
  }

  /** The key behind a text; fails with a 401 {@link Problem} that says why there is none. */
  Uni<StoredKey> find(String text) {
    Optional<KeySecret> secret = KeySecret.of(text);
    if (secret.isEmpty()) return Uni.createFrom().failure(KeyRefusals.incomplete());
    return lookUp(secret.get())
        .onFailure()
        .transform(broken -> KeyRefusals.unchecked())
        .map(this::inForce)
        .invoke(uses::note);
  }

  /** This process forgets what it knows: the next call asks the database. */
  void forget() {
    known.synchronous().invalidateAll();
  }

  private StoredKey inForce(Optional<Opened> found) {
    Opened opened = found.orElseThrow(KeyRefusals::unknown);
    StoredKey key = opened.stored();
    Instant now = clock.instant();
    if (key.revokedAt().isPresent()) throw KeyRefusals.revoked();
    key.expiresAt().filter(end -> !end.isAfter(now)).ifPresent(KnownKeys::refuseExpired);
    opened.secretEnds().filter(end -> !end.isAfter(now)).ifPresent(KnownKeys::refuseReplaced);
    return key;
  }

  /** Several calls wait for one answer, and each goes on where it came from. */
  private Uni<Optional<Opened>> lookUp(KeySecret secret) {
    CompletableFuture<Optional<Opened>> answer = // a copy: who hangs up stops it for nobody else
        known
            .get(secret, (asked, executor) -> keys.find(asked).subscribeAsCompletionStage())
            .copy();
    Uni<Optional<Opened>> found = Uni.createFrom().completionStage(answer);
    return answer.isDone() ? found : found.emitOn(here());
  }

  private static Executor here() {
    Context context = Vertx.currentContext();
    return context == null
        ? Infrastructure.getDefaultExecutor()
        : task -> context.runOnContext(now -> task.run());
  }

  private static void refuseExpired(Instant end) {
    throw KeyRefusals.expired(end);
  }

  private static void refuseReplaced(Instant end) {
    throw KeyRefusals.replaced(end);
  }
}
