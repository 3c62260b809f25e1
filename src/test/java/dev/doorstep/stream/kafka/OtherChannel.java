package dev.doorstep.stream.kafka;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A mini-program, say, that sends requests through Kafka. */
public final class OtherChannel implements AutoCloseable {
  public static final String TOPIC = "doorstep.requests.in";
  public static final String DEAD = "doorstep.requests.in.dead";
  public static final String SOURCE = "/mini-program";

  private final KafkaProducer<String, byte[]> producer;

  public OtherChannel(String bootstrap) {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap, "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** In binary mode; returns when the broker has it. */
  public void wants(String id, String title) {
    sends(wanted(id), body(title));
  }

  public static Map<String, String> wanted(String id) {
    return Map.of(
        "ce_specversion", "1.0",
        "ce_id", id,
        "ce_source", SOURCE,
        "ce_type", "dev.doorstep.request.wanted.v1",
        "content-type", "application/json; charset=UTF-8");
  }

  public static byte[] body(String title) {
    return """
        {"community": "xintiandi", "line": "building", "title": "%s", "description": "三号电梯每到八楼就响",
         "lang": "zh", "contact": {"name": "陈静", "phone": "13800009999"}}
        """
        .formatted(title)
        .getBytes(StandardCharsets.UTF_8);
  }

  public void sends(Map<String, String> headers, byte[] value) {
    List<Header> written = new ArrayList<>();
    headers.forEach(
        (name, text) -> written.add(new RecordHeader(name, text.getBytes(StandardCharsets.UTF_8))));
    try {
      producer.send(new ProducerRecord<>(TOPIC, null, null, null, value, written)).get();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
