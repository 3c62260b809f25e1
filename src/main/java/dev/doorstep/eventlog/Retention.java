package dev.doorstep.eventlog;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * Forgets entries that are older than the log is kept, the oldest first and a few at a time, so
 * that neither writers nor readers wait for it. Any process may do it, also several at once.
 */
@ApplicationScoped
class Retention {
  private static final String FORGET =
      """
      with oldest as (
        select position, occurred_at from event_log
        where position > (select pruned_to from event_log_head) order by position limit 1000
      ), bound as (
        select coalesce(min(position) filter (where occurred_at >= $1) - 1, max(position)) as upto
        from oldest
      ), moved as (
        update event_log_head set pruned_to = upto from bound where upto > pruned_to
        returning pruned_to
      )
      delete from event_log where position <= (select pruned_to from moved)
      """;

  private final Pool pool;
  private final Clock clock;
  private final Config config;

  @ConfigMapping(prefix = "doorstep.events")
  interface Config {
    /** How long events can be read and replayed. */
    @WithDefault("P400D")
    Duration keep();
  }

  Retention(Pool pool, Clock clock, Config config) {
    this.pool = pool;
    this.clock = clock;
    this.config = config;
  }

  @Scheduled(
      every = "${doorstep.events.forget-every:1h}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> forget() {
    OffsetDateTime before =
        OffsetDateTime.ofInstant(clock.instant(), java.time.ZoneOffset.UTC).minus(config.keep());
    return pool.preparedQuery(FORGET)
        .execute(Tuple.of(before))
        .chain(forgotten -> forgotten.rowCount() > 0 ? forget() : Uni.createFrom().voidItem());
  }
}
