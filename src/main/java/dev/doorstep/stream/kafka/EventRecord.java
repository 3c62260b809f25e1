package dev.doorstep.stream.kafka;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A CloudEvent in Kafka's binary mode: attributes as {@code ce_} headers, the data as the value.
 *
 * @see <a
 *     href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">Kafka
 *     protocol binding for CloudEvents</a>
 */
final class EventRecord {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String DATA = "data";
  private static final String CONTENT_TYPE = "datacontenttype";
  private static final String KEY = "partitionkey";

  private EventRecord() {}

  /**
   * @param json the event in structured JSON; its data is taken over as it is written
   */
  static ProducerRecord<String, byte[]> binary(String topic, String json) {
    Map<String, String> attributes = new LinkedHashMap<>();
    String data = split(json, attributes);
    RecordHeaders headers = new RecordHeaders();
    attributes.forEach(
        (name, value) ->
            headers.add(
                new RecordHeader(
                    name.equals(CONTENT_TYPE) ? "content-type" : "ce_" + name, bytes(value))));
    return new ProducerRecord<>(
        topic, null, null, attributes.get(KEY), data == null ? null : bytes(data), headers);
  }

  /**
   * @return the data as it is written; null when there is none
   */
  private static String split(String json, Map<String, String> attributes) {
    String data = null;
    try (JsonParser from = JSON.createParser(json)) {
      from.nextToken();
      while (from.nextToken() != JsonToken.END_OBJECT) {
        String name = from.currentName();
        from.nextToken();
        if (name.equals(DATA)) {
          int start = (int) from.currentTokenLocation().getCharOffset();
          from.skipChildren();
          from.finishToken();
          data = json.substring(start, (int) from.currentLocation().getCharOffset());
        } else {
          attributes.put(name, from.getText());
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return data;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
