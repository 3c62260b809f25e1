package dev.doorstep.stream.kafka;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.KafkaConnector;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;

/**
 * Opens channels of the messaging connector while the hub runs. Channels in {@code
 * application.properties} would be opened at every start, with or without a broker.
 */
@ApplicationScoped
class Incoming {
  private static final String BYTES = "org.apache.kafka.common.serialization.ByteArrayDeserializer";

  private final KafkaConnector connector;
  private final Broker broker;

  Incoming(@Connector(KafkaConnector.CONNECTOR_NAME) KafkaConnector connector, Broker broker) {
    this.connector = connector;
    this.broker = broker;
  }

  /**
   * Every record, until the hub stops. A broker that is away is waited for.
   *
   * @param settings of the connector and of the consumer
   */
  Multi<IncomingKafkaRecord<byte[], byte[]>> records(String channel, Map<String, String> settings) {
    return Multi.createFrom()
        .deferred(() -> this.<IncomingKafkaRecord<byte[], byte[]>>open(config(channel, settings)))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()); // it waits for the consumer
  }

  /** The same, as they come together. */
  Multi<IncomingKafkaRecordBatch<byte[], byte[]>> batches(
      String channel, Map<String, String> settings) {
    Map<String, String> batched = new HashMap<>(settings);
    batched.put("batch", "true");
    return Multi.createFrom()
        .deferred(
            () -> this.<IncomingKafkaRecordBatch<byte[], byte[]>>open(config(channel, batched)))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  @SuppressWarnings("unchecked")
  private <M> Multi<M> open(Config config) {
    return Multi.createFrom().publisher(connector.getPublisher(config)).map(message -> (M) message);
  }

  private Config config(String channel, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>();
    broker.settings(settings).forEach((name, value) -> all.put(name, String.valueOf(value)));
    all.put("connector", KafkaConnector.CONNECTOR_NAME);
    all.put("channel-name", channel);
    all.put("key.deserializer", BYTES);
    all.put("value.deserializer", BYTES);
    all.put("cloud-events", "false"); // they are read, and refused, with a reason
    all.put("health-enabled", "false");
    all.put("tracing-enabled", "false");
    all.put("graceful-shutdown", "false"); // what was not committed comes again, and is known
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(all, channel, 100))
        .build();
  }
}
