package dev.doorstep.stream.kafka;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.reactive.messaging.kafka.impl.ReactiveKafkaProducer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends records in order and tells when all replicas have them. It waits for a broker that is away
 * for as long as it takes: a record that was given up while later ones arrived would come too late
 * in its key's order. So what arrived is always all up to some record; after a failure, only a new
 * one of these may go on.
 */
final class Acknowledged {
  private static final long FOR_GOOD = Duration.ofDays(3650).toMillis();
  private static final int CLOSING_MILLIS = 5000;

  /** A record with one event is always smaller, in bytes. */
  static final String LARGEST = String.valueOf(8 * 1024 * 1024);

  private static final Map<String, String> SETTINGS =
      Map.of(
          "client.id",
          "doorstep-relay",
          "key.serializer",
          StringSerializer.class.getName(),
          "value.serializer",
          ByteArraySerializer.class.getName(),
          "acks",
          "all",
          "enable.idempotence",
          "true",
          "linger.ms",
          "0",
          "max.request.size",
          LARGEST,
          "max.block.ms",
          String.valueOf(FOR_GOOD),
          "delivery.timeout.ms",
          String.valueOf(Integer.MAX_VALUE));

  private final ReactiveKafkaProducer<String, byte[]> producer;

  Acknowledged(Broker broker) {
    producer =
        new ReactiveKafkaProducer<>(
            broker.settings(SETTINGS),
            "doorstep-relay",
            CLOSING_MILLIS,
            true,
            null,
            null,
            null,
            (made, settings) -> {});
  }

  /** Completes when all of them are acknowledged; fails when one cannot be. */
  Uni<Void> send(List<ProducerRecord<String, byte[]>> records) {
    return Uni.join()
        .all(records.stream().map(producer::send).toList())
        .andFailFast()
        .replaceWithVoid();
  }

  /** At once: what is not acknowledged fails. */
  void close() {
    Infrastructure.getDefaultWorkerPool()
        .execute(
            () -> {
              var made = producer.unwrap();
              if (made != null) made.close(Duration.ZERO); // also wakes one that waits for a broker
              producer.close();
            });
  }
}
