package dev.doorstep.stream.kafka;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.doorstep.TestDatabase;
import dev.doorstep.eventlog.Event;
import dev.doorstep.eventlog.LogEntry;
import dev.doorstep.eventlog.LogReader;
import dev.doorstep.eventlog.Position;
import dev.doorstep.eventlog.Transactions;
import dev.doorstep.stream.CloudEvents;
import dev.doorstep.stream.EventsOfOneTopic;
import dev.doorstep.stream.catalogue.Catalogue;
import dev.doorstep.stream.catalogue.EventSchemas;
import dev.doorstep.stream.catalogue.EventType;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** The log on a topic, as consumers find it there. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(WithBroker.class)
class RelayTest {
  private static final Duration A_WHILE = Duration.ofSeconds(60);
  private static final String EVENTS = "doorstep.events";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject Catalogue catalogue;
  @Inject Transactions transactions;
  @Inject LogReader log;
  @Inject CloudEvents events;

  @Test
  void consumers_with_the_cloud_events_sdk_get_valid_events_of_every_type() {
    String subject = UUID.randomUUID().toString();
    happenAll(subject);

    try (Topic<CloudEvent> topic =
        Topic.read(TestBroker.running().bootstrap(), EVENTS, new CloudEventDeserializer())) {
      await().atMost(A_WHILE).until(() -> about(topic, subject).size() == catalogue.types().size());
      for (CloudEvent event : about(topic, subject)) {
        LogEntry entry =
            EventsOfOneTopic.await(() -> log.at(List.of(new Position(position(event))))).get(0);
        JsonNode published = structured(event);

        assertThat(EventSchemas.faults(published)).isEmpty();
        assertThat(published.get("data"))
            .as("without personal data")
            .isEqualTo(json(events.json(entry, false)).get("data"));
      }
    }
  }

  /** One of each type, with the data of its example. */
  private void happenAll(String subject) {
    EventsOfOneTopic.await(
        () ->
            transactions.run(
                (session, outbox) -> {
                  for (EventType type : catalogue.types()) {
                    List<String> topics = List.of("request/" + subject);
                    outbox.add(
                        new Event(type.name(), subject, topics, Instant.now(), type.example()));
                  }
                  return Uni.createFrom().voidItem();
                }));
  }

  private static List<CloudEvent> about(Topic<CloudEvent> topic, String subject) {
    return topic.records().stream()
        .map(ConsumerRecord::value)
        .filter(event -> subject.equals(event.getSubject()))
        .toList();
  }

  @Test
  void an_event_is_written_in_binary_mode() {
    var events = eventsOfOwn();
    events.write(1, "in binary mode");
    Position position = new Position(positionsOf(events, 1).get(0));
    LogEntry entry = EventsOfOneTopic.await(() -> log.at(List.of(position))).get(0);
    JsonNode event = json(entry.json());

    try (Topic<byte[]> topic = Topic.read(TestBroker.running().bootstrap(), EVENTS)) {
      await().atMost(A_WHILE).until(() -> ofKey(topic, events).size() == 1);
      ConsumerRecord<String, byte[]> record = ofKey(topic, events).get(0);

      Map<String, String> headers = new LinkedHashMap<>();
      record
          .headers()
          .forEach(
              header ->
                  headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
      assertThat(headers)
          .containsExactlyInAnyOrderEntriesOf(
              Map.of(
                  "ce_specversion", "1.0",
                  "ce_id", event.get("id").asText(),
                  "ce_source", "/doorstep",
                  "ce_type", "dev.doorstep.test.happened.v1",
                  "ce_subject", record.key(),
                  "ce_time", event.get("time").asText(),
                  "ce_sequence", "%020d".formatted(position.value()),
                  "ce_partitionkey", record.key(),
                  "content-type", "application/json"));
      assertThat(new String(record.value(), StandardCharsets.UTF_8))
          .as("a type that no schema describes")
          .isEqualTo("{}");
    }
  }

  @Test
  void a_broker_that_was_away_gets_everything_in_order() {
    var some = eventsOfOwn();
    var others = eventsOfOwn();
    some.write(3, "before");
    try (Topic<byte[]> topic = Topic.read(TestBroker.running().bootstrap(), EVENTS)) {
      await().atMost(A_WHILE).until(() -> ofKey(topic, some).size() == 3);
    }

    TestBroker.running().stop();
    for (int i = 0; i < 20; i++) {
      some.write(20, "while it is away");
      others.write(30, "while it is away");
    }
    positionsOf(others, 600);
    await().atMost(A_WHILE).until(() -> kafka().getLong("data.lag") >= 1000);
    assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
    TestBroker.running().start();

    try (Topic<byte[]> topic = Topic.read(TestBroker.running().bootstrap(), EVENTS)) {
      for (EventsOfOneTopic events : List.of(some, others)) {
        List<Long> all = events.positionsAfter(0);
        await()
            .atMost(A_WHILE)
            .untilAsserted(
                () ->
                    assertThat(ofKey(topic, events).stream().map(RelayTest::position).distinct())
                        .isEqualTo(all));
      }
    }
    await().atMost(A_WHILE).until(() -> kafka().getLong("data.lag") == 0);
    assertThat(given().get("/q/metrics").asString())
        .contains("doorstep_kafka_relay_active 1.0", "doorstep_kafka_relay_lag 0.0");
  }

  private EventsOfOneTopic eventsOfOwn() {
    return new EventsOfOneTopic(transactions, log, "request/" + UUID.randomUUID());
  }

  private static List<Long> positionsOf(EventsOfOneTopic events, int count) {
    await().atMost(A_WHILE).until(() -> events.positionsAfter(0).size() == count);
    return events.positionsAfter(0);
  }

  private List<ConsumerRecord<String, byte[]>> ofKey(Topic<byte[]> topic, EventsOfOneTopic events) {
    return topic.records().stream().filter(record -> record.key().equals(events.name())).toList();
  }

  private static JsonPath kafka() {
    return given()
        .get("/q/health/ready")
        .jsonPath()
        .setRootPath("checks.find { it.name == 'Kafka' }");
  }

  private static long position(ConsumerRecord<String, byte[]> record) {
    return Long.parseLong(
        new String(record.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8));
  }

  private static long position(CloudEvent event) {
    return Long.parseLong((String) event.getExtension("sequence"));
  }

  private static JsonNode structured(CloudEvent event) {
    ObjectNode whole = JSON.createObjectNode().put("type", event.getType());
    return whole.set("data", json(new String(event.getData().toBytes(), StandardCharsets.UTF_8)));
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException none) {
      throw new AssertionError(text, none);
    }
  }
}
