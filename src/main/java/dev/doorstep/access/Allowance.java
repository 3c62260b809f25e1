package dev.doorstep.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;

/**
 * So many uses per period for each key, refilled evenly (a token bucket). A key that was idle for a
 * whole period has a full bucket again, so forgetting it then changes nothing but the memory used.
 */
class Allowance {
  private static final int MOST_KEYS = 200_000;

  private final LoadingCache<String, Bucket> buckets;

  Allowance(int uses, Duration period) {
    buckets =
        Caffeine.newBuilder()
            .expireAfterAccess(period)
            .maximumSize(MOST_KEYS)
            .build(
                key ->
                    Bucket.builder()
                        .addLimit(limit -> limit.capacity(uses).refillGreedy(uses, period))
                        .build());
  }

  /** Takes one use; empty when there was one, else how long until the next. */
  Optional<Duration> use(String key) {
    var probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }
}
