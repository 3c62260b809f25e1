package dev.doorstep.eventlog;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * This process's reader of the log: every entry once, in order, from the moment it follows. {@code
 * NOTIFY} wakes it; a poll each second backs that up.
 */
@ApplicationScoped
public class Tail {
  /** Of {@code NOTIFY}: each message is the newest position. */
  public static final String CHANNEL = "doorstep_log";

  private static final Logger LOG = Logger.getLogger(Tail.class);
  private static final int PAGE = 1000;

  /** A read that takes longer has lost its server, whatever TCP believes. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Pool pool;
  private final LogReader log;
  private final AtomicReference<SqlConnection> ear = new AtomicReference<>();
  private final AtomicBoolean reading = new AtomicBoolean();
  private final AtomicBoolean woken = new AtomicBoolean();
  private volatile Position position;
  private volatile long headHeard;
  private volatile Consumer<List<LogEntry>> follower;
  private final List<Consumer<List<LogEntry>>> watchers = new CopyOnWriteArrayList<>();

  Tail(Pool pool, LogReader log, MeterRegistry metrics) {
    this.pool = pool;
    this.log = log;
    metrics.gauge(
        "doorstep.log.read", this, tail -> tail.position == null ? 0 : tail.position.value());
    metrics.gauge("doorstep.log.head", this, tail -> tail.headHeard);
    metrics.gauge("doorstep.log.lag", this, Tail::lag);
  }

  /**
   * Begins at the log's end as it is now; the item is where that was. The follower must not block.
   */
  public Uni<Position> follow(Consumer<List<LogEntry>> follower) {
    return log.extent()
        .map(
            extent -> {
              this.follower = follower;
              position = extent.last();
              headHeard = position.value();
              return position;
            });
  }

  /**
   * From now on this one sees entries, too, once the follower has them: for those who keep a
   * position of their own and only need to be woken. It must not block.
   */
  public void watch(Consumer<List<LogEntry>> watcher) {
    watchers.add(watcher);
  }

  /** Whether it follows the log and hears of new entries. */
  public boolean isLive() {
    return position != null && ear.get() != null;
  }

  private double lag() {
    Position read = position;
    return read == null ? 0 : Math.max(0, headHeard - read.value());
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> tick() {
    if (position == null) return Uni.createFrom().voidItem();
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
    headHeard = Math.max(headHeard, Long.parseLong(head));
    wake();
  }

  private void wake() {
    woken.set(true);
    if (reading.compareAndSet(false, true)) read();
  }

  private void read() {
    woken.set(false);
    log.read(position, PAGE)
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .subscribe()
        .with(this::hand, this::failed);
  }

  private void hand(List<LogEntry> entries) {
    if (!entries.isEmpty()) {
      try {
        follower.accept(entries);
        watchers.forEach(watcher -> watcher.accept(entries));
      } catch (RuntimeException mistake) {
        LOG.error("An entry could not be handed on; later ones are", mistake);
      }
      position = entries.get(entries.size() - 1).position();
      headHeard = Math.max(headHeard, position.value());
    }
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
