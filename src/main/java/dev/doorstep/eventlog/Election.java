package dev.doorstep.eventlog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * One process of the cluster does what all could. It holds an advisory lock, on a connection of its
 * own that also hears a channel; what only the elected one may write goes over that very
 * connection, so a process that lost the lock cannot write either. When it dies, PostgreSQL frees
 * the lock and another takes over within seconds.
 *
 * <p>Call {@link #stand} each second.
 */
public final class Election {
  private static final Logger LOG = Logger.getLogger(Election.class);

  /** A server that vanishes without closing its connection is noticed after about 4 s. */
  private static final String NOTICE_DEAD_PEERS =
      "set tcp_keepalives_idle = 2; set tcp_keepalives_interval = 1; set tcp_keepalives_count = 2";

  private final Pool pool;
  private final Office office;
  private final Consumer<String> heard;
  private final Runnable won;
  private final Runnable lost;
  private final AtomicReference<SqlConnection> elected = new AtomicReference<>();
  private volatile boolean stopping;

  /**
   * What one process does for all.
   *
   * @param lock number of the advisory lock, the same in every process
   * @param channel of {@code NOTIFY} that tells the elected one of work
   * @param duty for the log: "gives events their positions"
   */
  public record Office(long lock, String channel, String duty) {}

  /**
   * @param heard gets what was sent over the channel, while elected
   * @param won told on being elected
   * @param lost told when the connection is gone, with the lock
   */
  public Election(Pool pool, Office office, Consumer<String> heard, Runnable won, Runnable lost) {
    this.pool = pool;
    this.office = office;
    this.heard = heard;
    this.won = won;
    this.lost = lost;
  }

  /** The connection that holds the lock; empty when another process is elected. */
  public Optional<SqlConnection> connection() {
    return Optional.ofNullable(elected.get());
  }

  public boolean isElected() {
    return elected.get() != null;
  }

  /** Tries to be elected, unless it is. Does not fail. */
  public Uni<Void> stand() {
    if (stopping || isElected()) return Uni.createFrom().voidItem();
    return DatabaseListener.open(pool, office.channel(), heard, this::gone)
        .chain(connection -> takeLock(connection).onFailure().call(() -> giveBack(connection)))
        .onFailure()
        .invoke(
            failure ->
                LOG.debugf(
                    "No connection yet to be the one that %s: %s",
                    office.duty(), failure.getMessage()))
        .onFailure()
        .recoverWithNull();
  }

  /** Another may be elected; so may this one, when it stands again. */
  public void resign() {
    SqlConnection connection = elected.getAndSet(null);
    if (connection != null) giveBack(connection).subscribe().with(given -> {}, broken -> {});
  }

  /** Resigns and does not stand again. */
  public void stop() {
    stopping = true;
    resign();
  }

  private Uni<Void> takeLock(SqlConnection connection) {
    return connection
        .query(NOTICE_DEAD_PEERS)
        .execute()
        .chain(
            () ->
                connection
                    .query("select pg_try_advisory_lock(" + office.lock() + ") as won")
                    .execute())
        .chain(
            rows -> {
              if (stopping || !rows.iterator().next().getBoolean("won"))
                return giveBack(connection);
              elected.set(connection);
              LOG.infof("This process now %s", office.duty());
              won.run();
              return Uni.createFrom().voidItem();
            });
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

  private void gone() {
    if (elected.getAndSet(null) == null || stopping) return;
    LOG.warnf("The connection of the process that %s was lost; standing again", office.duty());
    lost.run();
  }
}
