package dev.doorstep.eventlog;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Reads the log's table. {@code NOTIFY} wakes it; a poll each second backs that up. */
@ApplicationScoped
@Typed(DatabaseTail.class)
public class DatabaseTail implements Tail {
  private static final Logger LOG = Logger.getLogger(DatabaseTail.class);
  private static final int PAGE = 1000;

  /** A read that takes longer has lost its server, whatever TCP believes. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Pool pool;
  private final LogReader log;
  private final AtomicReference<SqlConnection> ear = new AtomicReference<>();
  private final AtomicBoolean reading = new AtomicBoolean();
  private final AtomicBoolean woken = new AtomicBoolean();
  private final Followers followers = new Followers();
  private final MeterRegistry metrics;

  DatabaseTail(Pool pool, LogReader log, MeterRegistry metrics) {
    this.pool = pool;
    this.log = log;
    this.metrics = metrics;
  }

  @Override
  public Uni<Position> follow(Consumer<List<LogEntry>> follower) {
    return log.extent()
        .map(LogReader.Extent::last)
        .invoke(last -> followers.begin(follower, last, metrics));
  }

  @Override
  public void watch(Consumer<List<LogEntry>> watcher) {
    followers.watch(watcher);
  }

  @Override
  public boolean isLive() {
    return followers.position() != null && ear.get() != null;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> tick() {
    if (followers.position() == null) return Uni.createFrom().voidItem();
    wake();
    SqlConnection listening = ear.get();
    return listening == null ? listen() : DatabaseListener.check(listening, () -> ear.set(null));
  }

  private Uni<Void> listen() {
    return DatabaseListener.open(pool, CHANNEL, this::heard, () -> ear.set(null))
        .invoke(ear::set)
        .invoke(this::wake)
        .onFailure()
        .invoke(failure -> LOG.debugf("Cannot listen yet: %s", failure.getMessage()))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  private void heard(String head) {
    followers.heard(Long.parseLong(head));
    wake();
  }

  private void wake() {
    woken.set(true);
    if (reading.compareAndSet(false, true)) read();
  }

  private void read() {
    woken.set(false);
    log.read(followers.position(), PAGE)
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .subscribe()
        .with(this::hand, this::failed);
  }

  private void hand(List<LogEntry> entries) {
    if (!entries.isEmpty()) followers.hand(entries);
    if (entries.size() == PAGE) {
      read();
      return;
    }
    reading.set(false);
    if (woken.get() && reading.compareAndSet(false, true)) read();
  }

  private void failed(Throwable failure) {
    reading.set(false);
    LOG.warnf("The log could not be read: %s; trying again", failure.getMessage());
  }
}
