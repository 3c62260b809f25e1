package dev.doorstep.eventlog;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready means: this process follows the log, and somebody gives positions (nothing waits in the
 * outbox for long).
 */
@Readiness
@ApplicationScoped
class LogHealth implements AsyncHealthCheck {
  private static final String STUCK =
      "select count(*) as rows from outbox where occurred_at < now() - interval '15 seconds'";

  private final Pool pool;
  private final Tail tail;
  private final Sequencer sequencer;

  LogHealth(Pool pool, Tail tail, Sequencer sequencer) {
    this.pool = pool;
    this.tail = tail;
    this.sequencer = sequencer;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return pool.query(STUCK)
        .execute()
        .map(rows -> rows.iterator().next().getLong("rows"))
        .map(
            stuck ->
                HealthCheckResponse.named("event log")
                    .status(tail.isLive() && stuck == 0)
                    .withData("waitingForPosition", stuck)
                    .withData("sequencesHere", sequencer.isActive())
                    .build())
        .onFailure()
        .recoverWithItem(
            failure ->
                HealthCheckResponse.named("event log")
                    .down()
                    .withData("reason", "" + failure.getMessage())
                    .build());
  }
}
