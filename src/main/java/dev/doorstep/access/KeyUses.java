package dev.doorstep.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** How much each key is used in this process, and when it was last. */
@ApplicationScoped
class KeyUses {
  private static final Logger LOG = Logger.getLogger(KeyUses.class);
  private static final Duration PERIOD = Duration.ofMinutes(1);

  private final ApiKeys keys;
  private final Clock clock;

  /** Idle for a whole period, a key's bucket is full again: forgetting it changes nothing. */
  private final Cache<UUID, Use> uses =
      Caffeine.newBuilder().expireAfterAccess(PERIOD.multipliedBy(2)).build();

  KeyUses(ApiKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  private record Use(int perMinute, Bucket bucket, AtomicReference<Instant> noted) {
    static Use upTo(int perMinute, Instant lastNoted) {
      Bucket bucket =
          Bucket.builder()
              .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, PERIOD))
              .build();
      return new Use(perMinute, bucket, new AtomicReference<>(lastNoted));
    }
  }

  /** Counts one call; empty when it is allowed, else how long until the next is. */
  Optional<Duration> call(StoredKey key) {
    var probe = use(key).bucket().tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /** Writes down, without anybody waiting for it, that the key is in use; once a minute. */
  void note(StoredKey key) {
    Instant now = clock.instant();
    AtomicReference<Instant> noted = use(key).noted();
    Instant before = noted.get();
    if (before.plus(ApiKeys.GRAIN).isAfter(now) || !noted.compareAndSet(before, now)) return;
    keys.used(key.key().id(), now)
        .subscribe()
        .with(
            written -> {},
            failure -> LOG.warnf("The use of a key was not noted: %s", failure.getMessage()));
  }

  private Use use(StoredKey key) {
    Instant lastNoted = key.lastUsedAt().orElse(Instant.EPOCH);
    return uses.asMap()
        .compute(
            key.key().id(),
            (id, use) -> {
              if (use != null && use.perMinute() == key.perMinute()) return use;
              return Use.upTo(key.perMinute(), use == null ? lastNoted : use.noted().get());
            });
  }
}
