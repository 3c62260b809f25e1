package dev.doorstep.stream.kafka;

import dev.doorstep.eventlog.Election;
import dev.doorstep.eventlog.LogEntry;
import dev.doorstep.eventlog.LogReader;
import dev.doorstep.eventlog.Position;
import dev.doorstep.eventlog.Tail;
import dev.doorstep.stream.CloudEvents;
import dev.doorstep.stream.StreamConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/**
 * Publishes the log to Kafka. One process of the cluster does it, elected; after a failure it
 * begins again at the stored position, so consumers may see an event twice, never out of order.
 */
@ApplicationScoped
class Relay {
  private static final Logger LOG = Logger.getLogger(Relay.class);
  private static final Election.Office OFFICE =
      new Election.Office(
          0x446f6f724b61666bL, Tail.CHANNEL, "relays events to Kafka"); // "DoorKafk"

  private static final String STANDING =
      "select r.position as relayed, h.position as head from kafka_relay r, event_log_head h";

  /** An answer that takes longer does not come. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  /** A broker that does not acknowledge for so long is away. */
  private static final Duration AWAY = Duration.ofSeconds(10);

  private final Broker broker;
  private final KafkaConfig config;
  private final LogReader log;
  private final CloudEvents events;
  private final Pool pool;
  private final boolean scaled;
  private final Election election;
  private volatile Relaying relaying;
  private volatile Standing standing = new Standing(0, 0);
  private volatile String trouble;
  private volatile boolean beginning;
  private volatile Duration pause = Duration.ZERO;
  private volatile long notBefore = System.nanoTime();

  /**
   * @param relayed the newest position that Kafka has acknowledged
   * @param head the newest position given
   */
  record Standing(long relayed, long head) {
    long lag() {
      return Math.max(0, head - relayed);
    }
  }

  Relay(
      Broker broker,
      KafkaConfig config,
      StreamConfig streams,
      LogReader log,
      CloudEvents events,
      Pool pool,
      MeterRegistry metrics) {
    this.broker = broker;
    this.config = config;
    this.log = log;
    this.events = events;
    this.pool = pool;
    this.scaled = streams.source() == StreamConfig.Source.KAFKA;
    this.election = new Election(pool, OFFICE, head -> heard(), this::begin, this::end);
    if (!broker.isNamed()) return;
    metrics.gauge("doorstep.kafka.relay.active", this, relay -> relay.isActive() ? 1 : 0);
    metrics.gauge("doorstep.kafka.relay.position", this, relay -> relay.standing.relayed());
    metrics.gauge("doorstep.kafka.relay.lag", this, relay -> relay.standing.lag());
  }

  /** Whether this process is the one that relays. */
  boolean isActive() {
    return election.isElected();
  }

  /** As this process knows it: of the moment when it relays, else of the last second. */
  Standing standing() {
    return standing;
  }

  /** What keeps it from publishing. */
  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> tick() {
    if (!broker.isNamed()) return Uni.createFrom().voidItem();
    return election.stand().chain(this::look);
  }

  void stop(@Observes ShutdownEvent event) {
    end();
    election.stop();
  }

  private Uni<Void> look() {
    Optional<SqlConnection> own = election.connection();
    return own.map(connection -> connection.query(STANDING))
        .orElseGet(() -> pool.query(STANDING))
        .execute()
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .map(rows -> rows.iterator().next())
        .invoke(row -> standing = new Standing(row.getLong("relayed"), row.getLong("head")))
        .invoke(this::goOn)
        .onFailure()
        .invoke(failure -> own.ifPresent(gone -> handOver(failure)))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  private void goOn() {
    Relaying current = relaying;
    if (current == null) {
      begin();
      return;
    }
    current.wake();
    boolean away = current.waitingMillis() > AWAY.toMillis();
    if (away && trouble == null) note("Kafka does not acknowledge; waiting for it");
    if (!away && trouble != null) {
      LOG.infof("Kafka acknowledges again; %d events to go", standing.lag());
      trouble = null;
    }
  }

  private void handOver(Throwable failure) {
    LOG.warnf("The database does not answer the relay: %s; standing again", failure.getMessage());
    end();
    election.resign();
  }

  private void heard() {
    Relaying current = relaying;
    if (current != null) current.wake();
  }

  private synchronized void begin() {
    Optional<SqlConnection> own = election.connection();
    if (own.isEmpty() || relaying != null || beginning || System.nanoTime() - notBefore < 0) return;
    beginning = true;
    SqlConnection connection = own.get();
    ensureTopics()
        .chain(() -> connection.query("select position from kafka_relay").execute())
        .map(rows -> new Position(rows.iterator().next().getLong("position")))
        .subscribe()
        .with(position -> begun(connection, position), this::failed);
  }

  private synchronized void begun(SqlConnection connection, Position position) {
    beginning = false;
    if (election.connection().filter(connection::equals).isEmpty()) return;
    relaying =
        new Relaying(
            position,
            log,
            this::records,
            new Acknowledged(broker),
            reached -> move(connection, reached),
            this::failed);
    relaying.wake();
  }

  private Uni<Integer> ensureTopics() {
    Uni<Integer> published =
        broker.ensure(
            new Broker.Topic(
                config.events(),
                config.partitions(),
                Map.of("max.message.bytes", Acknowledged.LARGEST)));
    return scaled ? published.chain(() -> broker.ensure(TopicTail.topic(config))) : published;
  }

  private List<ProducerRecord<String, byte[]>> records(LogEntry entry) {
    var published = EventRecord.binary(config.events(), events.json(entry, config.personal()));
    return scaled ? List.of(published, LogRecord.of(config.log(), entry)) : List.of(published);
  }

  private Uni<Void> move(SqlConnection connection, Position reached) {
    return connection
        .preparedQuery("update kafka_relay set position = $1")
        .execute(Tuple.of(reached.value()))
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .invoke(
            () ->
                standing =
                    new Standing(reached.value(), Math.max(standing.head(), reached.value())))
        .invoke(() -> pause = Duration.ZERO)
        .replaceWithVoid();
  }

  private synchronized void failed(Throwable failure) {
    beginning = false;
    relaying = null;
    pause = pause.isZero() ? Duration.ofSeconds(1) : pause.multipliedBy(2);
    if (pause.compareTo(LONGEST_PAUSE) > 0) pause = LONGEST_PAUSE;
    notBefore = System.nanoTime() + pause.toNanos();
    note(String.valueOf(failure.getMessage()));
  }

  private void note(String what) {
    if (!what.equals(trouble)) LOG.warnf("Events do not reach Kafka: %s", what);
    trouble = what;
  }

  private synchronized void end() {
    Relaying current = relaying;
    relaying = null;
    trouble = null;
    if (current != null) current.end();
  }
}
