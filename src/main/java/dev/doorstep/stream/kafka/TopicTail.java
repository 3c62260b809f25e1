package dev.doorstep.stream.kafka;

import dev.doorstep.eventlog.Followers;
import dev.doorstep.eventlog.LogEntry;
import dev.doorstep.eventlog.LogReader;
import dev.doorstep.eventlog.Position;
import dev.doorstep.eventlog.Tail;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Follows the log on a topic, so that the database is read once for the whole cluster. What does
 * not arrive there in time is read from the database: no process falls behind because a broker is
 * away.
 */
@ApplicationScoped
@Typed(TopicTail.class)
class TopicTail implements Tail {
  private static final Logger LOG = Logger.getLogger(TopicTail.class);
  private static final String CHANNEL = "doorstep-log";
  private static final int PAGE = 1000;
  private static final long NOT_BEHIND = -1;

  /** So long an entry may come after a later one. */
  private static final Duration LATE = Duration.ofMillis(300);

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaConfig config;
  private final Broker broker;
  private final Incoming incoming;
  private final LogReader log;
  private final MeterRegistry metrics;
  private final Counter fromTopic;
  private final Counter fromDatabase;
  private final Followers followers = new Followers();
  private final AtomicBoolean filling = new AtomicBoolean();
  private final AtomicBoolean holeSeen = new AtomicBoolean();
  private volatile Reordering order;
  private volatile long movedAt;
  private volatile boolean looked;
  private long behindAt = NOT_BEHIND;

  TopicTail(
      KafkaConfig config, Broker broker, Incoming incoming, LogReader log, MeterRegistry metrics) {
    this.config = config;
    this.broker = broker;
    this.incoming = incoming;
    this.log = log;
    this.metrics = metrics;
    this.fromTopic = metrics.counter("doorstep.log.followed", "source", "topic");
    this.fromDatabase = metrics.counter("doorstep.log.followed", "source", "database");
  }

  /** The topic, as the relay and the processes that follow it need it. */
  static Broker.Topic topic(KafkaConfig config) {
    long hour = Duration.ofHours(1).toMillis(); // what is older is read from the database
    return new Broker.Topic(
        config.log(),
        1, // one order
        Map.of("max.message.bytes", Acknowledged.LARGEST, "retention.ms", String.valueOf(hour)));
  }

  @Override
  public Uni<Position> follow(Consumer<List<LogEntry>> follower) {
    return log.extent()
        .map(LogReader.Extent::last)
        .invoke(
            last -> {
              followers.begin(follower, last, metrics);
              movedAt = System.nanoTime();
              order = new Reordering(last.value());
              consume();
            });
  }

  @Override
  public void watch(Consumer<List<LogEntry>> watcher) {
    followers.watch(watcher);
  }

  @Override
  public boolean isLive() {
    return order != null && looked;
  }

  private void consume() {
    broker
        .ensure(topic(config))
        .onFailure()
        .retry()
        .withBackOff(Duration.ofMillis(500), Duration.ofSeconds(20))
        .indefinitely()
        .onItem()
        .transformToMulti(this::batches)
        .subscribe()
        .with(
            this::arrived,
            failure -> LOG.errorf("The log is read from the database only: %s", failure));
  }

  /** From the end of every partition; nothing is committed, each process reads all. */
  private Multi<IncomingKafkaRecordBatch<byte[], byte[]>> batches(int partitions) {
    String ends =
        IntStream.range(0, partitions)
            .mapToObj(partition -> config.log() + ":" + partition + ":-1")
            .collect(Collectors.joining(","));
    return incoming.batches(
        CHANNEL,
        Map.of(
            "topic",
            config.log(),
            "client.id",
            CHANNEL,
            "assign-seek",
            ends,
            "commit-strategy",
            "ignore",
            "auto.offset.reset",
            "latest"));
  }

  private void arrived(IncomingKafkaRecordBatch<byte[], byte[]> batch) {
    try {
      add(
          batch.getRecords().stream()
              .map(record -> LogRecord.entry(record.getHeaders(), record.getPayload()))
              .toList(),
          fromTopic);
    } catch (RuntimeException strange) {
      LOG.warnf("A record of %s is none of ours: %s", config.log(), strange);
    }
  }

  private synchronized void add(Collection<LogEntry> entries, Counter source) {
    List<LogEntry> next = order.add(entries);
    if (!next.isEmpty()) {
      movedAt = System.nanoTime();
      source.increment(next.size());
      followers.hand(next);
    }
    if (order.hasHole() && holeSeen.compareAndSet(false, true)) {
      Uni.createFrom()
          .voidItem()
          .onItem()
          .delayIt()
          .by(LATE)
          .subscribe()
          .with(
              later -> {
                holeSeen.set(false);
                if (System.nanoTime() - movedAt >= LATE.toNanos()) fill();
              });
    }
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> tick() {
    if (order == null) return Uni.createFrom().voidItem();
    return log.extent()
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .invoke(this::look)
        .onFailure()
        .invoke(away -> looked = false)
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  private void look(LogReader.Extent extent) {
    looked = true;
    followers.heard(extent.last().value());
    long reached = order.reached();
    boolean still = followers.lag() > 0 && reached == behindAt; // for a second now
    behindAt = followers.lag() > 0 ? reached : NOT_BEHIND;
    if (still) fill();
  }

  /** Reads what is missing from the database, up to its end. */
  private void fill() {
    if (filling.compareAndSet(false, true)) read();
  }

  private void read() {
    log.read(new Position(order.reached()), PAGE)
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .subscribe()
        .with(
            entries -> {
              add(entries, fromDatabase);
              if (entries.size() == PAGE) read();
              else filling.set(false);
            },
            failure -> {
              filling.set(false);
              LOG.warnf("The log could not be read: %s; trying again", failure.getMessage());
            });
  }
}
