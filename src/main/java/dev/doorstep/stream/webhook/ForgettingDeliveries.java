package dev.doorstep.stream.webhook;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Deletes what arrived or failed for good, and replays that are through, when its time is over. */
@ApplicationScoped
class ForgettingDeliveries {
  private static final int BATCH = 1_000;
  private static final String FORGET =
      """
      delete from webhook_delivery where id in (
        select id from webhook_delivery where done_at < $1 order by done_at limit %d)
      """
          .formatted(BATCH);
  private static final String FORGET_REPLAYS =
      "delete from webhook_replay where reached >= up_to and asked_at < $1";

  private final Pool database;
  private final WebhookConfig config;
  private final Clock clock;

  ForgettingDeliveries(Pool database, WebhookConfig config, Clock clock) {
    this.database = database;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(
      every = "1h",
      delayed = "5m",
      identity = "forget-deliveries",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> forget() {
    return forget(clock.instant().minus(config.keep()));
  }

  Uni<Void> forget(Instant before) {
    Tuple time = Tuple.of(EndpointRow.utc(before));
    return database
        .preparedQuery(FORGET)
        .execute(time)
        .chain(
            gone ->
                gone.rowCount() == BATCH
                    ? forget(before)
                    : database.preparedQuery(FORGET_REPLAYS).execute(time).replaceWithVoid());
  }
}
