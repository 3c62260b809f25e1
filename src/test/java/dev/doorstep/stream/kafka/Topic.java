package dev.doorstep.stream.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A consumer of a whole topic, from its beginning. */
public final class Topic<T> implements AutoCloseable {
  private final KafkaConsumer<String, T> consumer;
  private final String name;
  private final Set<TopicPartition> known = new HashSet<>();
  private final List<ConsumerRecord<String, T>> records = new ArrayList<>();

  private Topic(String bootstrap, String name, Deserializer<T> values) {
    this.name = name;
    this.consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap, "allow.auto.create.topics", "false"),
            new StringDeserializer(),
            values);
  }

  public static Topic<byte[]> read(String bootstrap, String name) {
    return read(bootstrap, name, new ByteArrayDeserializer());
  }

  public static <T> Topic<T> read(String bootstrap, String name, Deserializer<T> values) {
    return new Topic<>(bootstrap, name, values);
  }

  /** Everything up to now, in the order it was read. */
  public List<ConsumerRecord<String, T>> records() {
    assign();
    if (known.isEmpty()) return records;
    consumer.poll(Duration.ofMillis(100)).forEach(records::add);
    return records;
  }

  /** It may be created only after this began to read. */
  private void assign() {
    if (!known.isEmpty()) return;
    consumer
        .partitionsFor(name)
        .forEach(partition -> known.add(new TopicPartition(name, partition.partition())));
    consumer.assign(known);
    consumer.seekToBeginning(known);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
