package dev.doorstep.stream.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.fault.KafkaDeadLetterQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
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

  private static final Duration SHORTEST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final KafkaConfig config;
  private final Broker broker;
  private final Incoming incoming;
  private final Taking taking;
  private final Counter dead;
  private volatile String trouble;

  IncomingRequests(
      KafkaConfig config, Broker broker, Incoming incoming, Taking taking, MeterRegistry metrics) {
    this.config = config;
    this.broker = broker;
    this.incoming = incoming;
    this.taking = taking;
    this.dead = metrics.counter("doorstep.kafka.requests.dead");
  }

  /** What keeps it from taking requests. */
  Optional<String> trouble() {
    return taking.waits()
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
    return taking
        .untilDone(record)
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
}
