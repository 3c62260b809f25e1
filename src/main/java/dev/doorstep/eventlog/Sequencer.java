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
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Moves committed outbox rows into the log and gives them dense positions.
 *
 * <p>Every process tries once a second to take an advisory lock; whoever holds it sequences on the
 * very connection that holds the lock, so a process that lost the lock cannot write either. When it
 * dies, PostgreSQL frees the lock and another takes over within seconds.
 */
@ApplicationScoped
public class Sequencer {
  private static final Logger LOG = Logger.getLogger(Sequencer.class);
  private static final long LOCK = 0x446f6f7273746570L; // "Doorstep"
  private static final int BATCH = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** A server that vanishes without closing its connection is noticed after about 4 s. */
  private static final String NOTICE_DEAD_PEERS =
      "set tcp_keepalives_idle = 2; set tcp_keepalives_interval = 1; set tcp_keepalives_count = 2";

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

  private final Pool pool;
  private final AtomicReference<SqlConnection> elected = new AtomicReference<>();
  private final AtomicBoolean working = new AtomicBoolean();
  private final AtomicBoolean woken = new AtomicBoolean();
  private volatile boolean stopping;

  Sequencer(Pool pool, MeterRegistry metrics) {
    this.pool = pool;
    metrics.gauge("doorstep.sequencer.active", this, sequencer -> sequencer.isActive() ? 1 : 0);
  }

  /** Whether this process is the one that sequences. */
  public boolean isActive() {
    return elected.get() != null;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> tick() {
    if (isActive()) {
      wake();
      return Uni.createFrom().voidItem();
    }
    return stopping ? Uni.createFrom().voidItem() : stand();
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
    resign();
  }

  private Uni<Void> stand() {
    return DatabaseListener.open(pool, OutboxSignal.CHANNEL, payload -> wake(), this::lost)
        .chain(connection -> takeLock(connection).onFailure().call(() -> giveBack(connection)))
        .onFailure()
        .invoke(failure -> LOG.debugf("No sequencer connection yet: %s", failure.getMessage()))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Void> takeLock(SqlConnection connection) {
    return connection
        .query(NOTICE_DEAD_PEERS)
        .execute()
        .chain(() -> connection.query("select pg_try_advisory_lock(" + LOCK + ") as won").execute())
        .chain(
            rows -> {
              if (stopping || !rows.iterator().next().getBoolean("won"))
                return giveBack(connection);
              elected.set(connection);
              LOG.info("This process now gives events their positions");
              wake();
              return Uni.createFrom().voidItem();
            });
  }

  private void wake() {
    woken.set(true);
    if (working.compareAndSet(false, true)) move();
  }

  private void move() {
    SqlConnection connection = elected.get();
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
    resign();
  }

  private void resign() {
    SqlConnection connection = elected.getAndSet(null);
    if (connection != null) giveBack(connection).subscribe().with(given -> {}, broken -> {});
  }

  /** It goes back to the pool alive, so it must take neither the lock nor its ear along. */
  private static Uni<Void> giveBack(SqlConnection connection) {
    return connection
        .query("select pg_advisory_unlock_all(); unlisten *")
        .execute()
        .onFailure()
        .recoverWithNull()
        .chain(connection::close);
  }

  private void lost() {
    if (elected.getAndSet(null) != null && !stopping)
      LOG.warn("The sequencer's connection was lost; standing again");
  }
}
