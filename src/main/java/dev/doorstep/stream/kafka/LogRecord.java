package dev.doorstep.stream.kafka;

import dev.doorstep.eventlog.LogEntry;
import dev.doorstep.eventlog.Position;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;

/** A whole entry of the log as the hub's processes pass it among themselves. */
final class LogRecord {
  private static final String POSITION = "doorstep_position";
  private static final String TYPE = "doorstep_type";
  private static final String TOPICS = "doorstep_topics";

  private LogRecord() {}

  static ProducerRecord<String, byte[]> of(String topic, LogEntry entry) {
    return new ProducerRecord<>(
        topic,
        null,
        null,
        null,
        bytes(entry.json()),
        List.of(
            header("content-type", "application/cloudevents+json; charset=UTF-8"),
            header(POSITION, entry.position().toString()),
            header(TYPE, entry.type()),
            header(TOPICS, String.join(" ", entry.topics()))));
  }

  static LogEntry entry(Headers headers, byte[] value) {
    return new LogEntry(
        new Position(Long.parseLong(text(headers, POSITION))),
        text(headers, TYPE),
        List.of(text(headers, TOPICS).split(" ")),
        new String(value, StandardCharsets.UTF_8));
  }

  private static RecordHeader header(String name, String value) {
    return new RecordHeader(name, bytes(value));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Headers headers, String name) {
    return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
