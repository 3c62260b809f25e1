package dev.doorstep.stream.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doorstep.platform.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.fault.KafkaDeadLetterQueue;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;

/**
 * Takes the records of the topic for requests from elsewhere, several at a time, the processes of
 * the cluster as one group. A record is done with when it is on disk, or in the topic of dead
 * letters with the reason; a database that is away is waited for.
 */
@ApplicationScoped
class IncomingRequests {
  private static final Logger LOG = Logger.getLogger(IncomingRequests.class);
  private static final String CHANNEL = "doorstep-requests";
  private static final int AT_A_TIME = 16;

  /** What fails so often while the database answers is the record's fault. */
  private static final int ATTEMPTS = 4;

  private static final Duration SHORTEST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final KafkaConfig config;
  private final Broker broker;
  private final Incoming incoming;
  private final IncomingEvents events;
  private final ObjectMapper json;
  private final Pool pool;
  private final Counter taken;
  private final Counter repeated;
  private final Counter dead;
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile String trouble;

  IncomingRequests(
      KafkaConfig config,
      Broker broker,
      Incoming incoming,
      IncomingEvents events,
      ObjectMapper json,
      Pool pool,
      MeterRegistry metrics) {
    this.config = config;
    this.broker = broker;
    this.incoming = incoming;
    this.events = events;
    this.json = json;
    this.pool = pool;
    this.taken = metrics.counter("doorstep.kafka.requests.taken");
    this.repeated = metrics.counter("doorstep.kafka.requests.repeated");
    this.dead = metrics.counter("doorstep.kafka.requests.dead");
  }

  /** What keeps it from taking requests. */
  Optional<String> trouble() {
    return waiting.get() > 0
        ? Optional.of("The database does not take requests; they wait")
        : Optional.ofNullable(trouble);
  }

  void start(@Observes StartupEvent event) {
    if (!broker.isNamed()) return;
    ensureTopics()
        .onFailure()
        .invoke(this::note)
        .onFailure()
        .retry()
        .withBackOff(SHORTEST, LONGEST)
        .indefinitely()
        .onItem()
        .transformToMulti(ready -> records())
        .onItem()
        .transformToUni(this::settle)
        .merge(AT_A_TIME)
        .subscribe()
        .with(done -> {}, this::note);
  }

  private Uni<Void> ensureTopics() {
    Map<String, String> settings = Map.of();
    return broker
        .ensure(new Broker.Topic(config.requests(), config.partitions(), settings))
        .chain(() -> broker.ensure(new Broker.Topic(config.dead(), 1, settings)))
        .invoke(() -> trouble = null)
        .replaceWithVoid();
  }

  private Multi<IncomingKafkaRecord<byte[], byte[]>> records() {
    return incoming.records(
        CHANNEL,
        Map.ofEntries(
            Map.entry("topic", config.requests()),
            Map.entry("group.id", config.group()),
            Map.entry("client.id", CHANNEL),
            Map.entry("auto.offset.reset", "earliest"),
            Map.entry("session.timeout.ms", "10000"), // others take over from one that died
            Map.entry("heartbeat.interval.ms", "3000"),
            Map.entry("max.poll.records", "200"),
            Map.entry("auto.commit.interval.ms", "1000"),
            Map.entry("commit-strategy", "throttled"),
            Map.entry("throttled.unprocessed-record-max-age.ms", "0"), // however long it takes
            Map.entry("failure-strategy", "dead-letter-queue"),
            Map.entry("dead-letter-queue.topic", config.dead()),
            Map.entry("dead-letter-queue.acks", "all"),
            Map.entry("dead-letter-queue.max.request.size", Acknowledged.LARGEST)));
  }

  /** Does not fail: the next record comes whatever becomes of this one. */
  private Uni<Void> settle(IncomingKafkaRecord<byte[], byte[]> record) {
    return new Taking(record)
        .untilDone()
        .onItemOrFailure()
        .transformToUni(
            (done, refused) ->
                Uni.createFrom()
                    .completionStage(() -> refused == null ? record.ack() : bury(record, refused)))
        .onFailure()
        .invoke(this::note)
        .onFailure()
        .retry()
        .withBackOff(SHORTEST, LONGEST)
        .indefinitely();
  }

  private CompletionStage<Void> bury(IncomingKafkaRecord<byte[], byte[]> record, Throwable reason) {
    LOG.infof(
        "Record %d of partition %d of %s is refused: %s",
        record.getOffset(), record.getPartition(), record.getTopic(), reason.getMessage());
    dead.increment();
    return record.nack(reason, Metadata.of(said(reason)));
  }

  /** Last of all headers, also when the record brought one of that name from an earlier refusal. */
  private static OutgoingKafkaRecordMetadata<byte[]> said(Throwable reason) {
    byte[] text = String.valueOf(reason.getMessage()).getBytes(StandardCharsets.UTF_8);
    return OutgoingKafkaRecordMetadata.<byte[]>builder()
        .withHeaders(List.of(new RecordHeader(KafkaDeadLetterQueue.DEAD_LETTER_REASON, text)))
        .build();
  }

  private void note(Throwable failure) {
    String what = String.valueOf(failure.getMessage());
    if (!what.equals(trouble)) LOG.warnf("Requests from Kafka wait: %s", what);
    trouble = what;
  }

  /** One record, as often as it takes. */
  private final class Taking {
    private final IncomingKafkaRecord<byte[], byte[]> record;
    private int attempts;
    private boolean waits;

    Taking(IncomingKafkaRecord<byte[], byte[]> record) {
      this.record = record;
    }

    /** Fails when the record must be refused. */
    Uni<Void> untilDone() {
      return Uni.createFrom()
          .deferred(this::take)
          .runSubscriptionOn(record::runOnMessageContext) // a database session of its own
          .onFailure(failure -> !(failure instanceof Problem))
          .recoverWithUni(this::judge)
          .onFailure(NotYet.class)
          .retry()
          .withBackOff(SHORTEST, LONGEST)
          .indefinitely()
          .onTermination()
          .invoke(() -> waits(false));
    }

    private Uni<Void> take() {
      attempts++;
      return events
          .take(ReceivedRecord.read(record.getHeaders(), record.getPayload(), json))
          .invoke(fresh -> (fresh ? taken : repeated).increment())
          .replaceWithVoid();
    }

    /** Whose fault it is: it waits while the database does not even answer this. */
    private Uni<Void> judge(Throwable failure) {
      if (isAboutData(failure)) return Uni.createFrom().failure(unusable());
      return pool.query("select 1")
          .execute()
          .ifNoItem()
          .after(Duration.ofSeconds(5))
          .fail()
          .onItemOrFailure()
          .transformToUni(
              (answers, away) -> {
                waits(away != null);
                if (away != null) attempts = 0;
                return Uni.createFrom()
                    .failure(attempts < ATTEMPTS ? new NotYet(failure) : failed(failure));
              });
    }

    private void waits(boolean now) {
      if (waits == now) return;
      waits = now;
      if (now && waiting.getAndIncrement() == 0)
        LOG.warn("The database does not take requests from Kafka; they wait");
      if (!now) waiting.decrementAndGet();
    }
  }

  /**
   * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL's
   *     class 22, data exceptions</a>
   */
  private static boolean isAboutData(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused && refused.getSQLState().startsWith("22"))
        return true;
    }
    return false;
  }

  private static Problem unusable() {
    return Problem.badRequest(
        "It holds what cannot be stored, such as the character U+0000. Remove it. / 含有无法保存的字符（如 U+0000），请删除。");
  }

  private static Problem failed(Throwable failure) {
    LOG.error("A request from Kafka cannot be stored, though the database answers", failure);
    return new Problem(
        500,
        "incident",
        "Our mistake",
        "It could not be stored. Send it again; if it stays, ask the operator. / 无法保存，请重发；如仍不行，请联系管理员。");
  }

  private static final class NotYet extends RuntimeException {
    NotYet(Throwable cause) {
      super(cause.getMessage(), cause, false, false);
    }
  }
}
