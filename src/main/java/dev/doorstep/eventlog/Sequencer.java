package dev.doorstep.eventlog;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Moves committed outbox rows into the log and gives them dense positions.
 *
 * <p>One process of the cluster does it, elected; it moves them on the very connection that holds
 * the lock ({@link Election}).
 */
@ApplicationScoped
public class Sequencer {
  private static final Logger LOG = Logger.getLogger(Sequencer.class);
  private static final Election.Office OFFICE =
      new Election.Office(
          0x446f6f7273746570L, OutboxSignal.CHANNEL, "gives events their positions"); // "Doorstep"
  private static final int BATCH = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String MOVE =
      """
      with moved as (
        delete from outbox where id in (select id from outbox order by id limit %d)
        returning id, event_id, type, subject, topics, occurred_at, data
      ), head as (
        update event_log_head set position = position + n.rows
        from (select count(*) as rows from moved) n where n.rows > 0
        returning position - n.rows as base
      ), appended as (
        insert into event_log (position, event_id, type, subject, topics, occurred_at, data)
        select head.base + row_number() over (order by moved.id), event_id, type, subject, topics, occurred_at, data
        from moved, head
        returning position
      )
      select count(*) as rows, pg_notify('%s', max(position)::text) from appended having count(*) > 0
      """
          .formatted(BATCH, Tail.CHANNEL);

  private final Election election;
  private final AtomicBoolean working = new AtomicBoolean();
  private final AtomicBoolean woken = new AtomicBoolean();

  Sequencer(Pool pool, MeterRegistry metrics) {
    this.election = new Election(pool, OFFICE, payload -> wake(), this::wake, () -> {});
    metrics.gauge("doorstep.sequencer.active", this, sequencer -> sequencer.isActive() ? 1 : 0);
  }

  /** Whether this process is the one that sequences. */
  public boolean isActive() {
    return election.isElected();
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> tick() {
    if (isActive()) wake();
    return election.stand();
  }

  void stop(@Observes ShutdownEvent event) {
    election.stop();
  }

  private void wake() {
    woken.set(true);
    if (working.compareAndSet(false, true)) move();
  }

  private void move() {
    SqlConnection connection = election.connection().orElse(null);
    if (connection == null) {
      working.set(false);
      return;
    }
    woken.set(false);
    connection
        .query(MOVE)
        .execute()
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .map(rows -> rows.size() == 0 ? 0 : rows.iterator().next().getInteger("rows"))
        .subscribe()
        .with(this::moved, this::failed);
  }

  private void moved(int rows) {
    if (rows == BATCH) {
      move();
      return;
    }
    working.set(false);
    if (woken.get() && working.compareAndSet(false, true)) move();
  }

  private void failed(Throwable failure) {
    working.set(false);
    LOG.warnf("Sequencing stopped: %s; standing again", failure.getMessage());
    election.resign();
  }
}
