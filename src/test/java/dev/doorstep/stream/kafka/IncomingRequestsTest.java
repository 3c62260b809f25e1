package dev.doorstep.stream.kafka;

import static dev.doorstep.stream.kafka.OtherChannel.body;
import static dev.doorstep.stream.kafka.OtherChannel.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.doorstep.TestDatabase;
import dev.doorstep.board.AtTheDesk.Colleague;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests that a mini-program sends through Kafka. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(WithBroker.class)
class IncomingRequestsTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  @Inject AgroalDataSource database;

  private final String id = UUID.randomUUID().toString();
  private OtherChannel channel;

  @BeforeEach
  void a_channel() {
    channel = new OtherChannel(TestBroker.running().bootstrap());
  }

  @AfterEach
  void end() {
    channel.close();
  }

  @Test
  void an_event_opens_a_request_that_says_where_it_came_from() {
    channel.wants(id, "三号电梯异响");

    Colleague.admin()
        .reads(opened(id).get(0))
        .statusCode(200)
        .body("title", equalTo("三号电梯异响"))
        .body("line", equalTo("building"))
        .body("contact.name", equalTo("陈静"))
        .body("history[0].by.kind", equalTo("api"))
        .body("history[0].by.name", equalTo(OtherChannel.SOURCE));
  }

  @Test
  void an_event_in_structured_mode_does_so_as_well() {
    String event =
        """
        {"specversion": "1.0", "id": "%s", "source": "/mini-program",
         "type": "dev.doorstep.request.wanted.v1", "datacontenttype": "application/json", "data": %s}
        """
            .formatted(id, new String(body("结构化"), StandardCharsets.UTF_8));
    channel.sends(
        Map.of("content-type", "application/cloudevents+json; charset=UTF-8"),
        event.getBytes(StandardCharsets.UTF_8));

    Colleague.admin().reads(opened(id).get(0)).body("title", equalTo("结构化"));
  }

  @Test
  void however_often_an_event_arrives_it_opens_one_request() {
    String last = UUID.randomUUID().toString();
    for (int i = 0; i < 20; i++) channel.wants(id, "来了又来");
    channel.wants(last, "最后一条");
    opened(last);
    channel.wants(id, "来了又来");
    String later = UUID.randomUUID().toString();
    channel.wants(later, "更后一条");
    opened(later);

    assertThat(opened(id)).hasSize(1);
    assertThat(column("select number from request where title = '来了又来'")).hasSize(1);
  }

  @Test
  void what_cannot_be_taken_is_a_dead_letter_with_the_reason() {
    unusable().forEach(this::send);

    try (Topic<byte[]> dead = Topic.read(TestBroker.running().bootstrap(), OtherChannel.DEAD)) {
      await().atMost(SOON).until(() -> mine(dead).size() == unusable().size());
      Map<String, ConsumerRecord<String, byte[]>> letters = new HashMap<>();
      mine(dead).forEach(letter -> letters.put(header(letter, "reason"), letter));
      assertThat(unusable())
          .allSatisfy(
              sent -> {
                var letter = letters.get(sent.reason);
                assertThat(header(letter, "dead-letter-reason")).contains(sent.reason);
                assertThat(header(letter, "dead-letter-topic")).isEqualTo(OtherChannel.TOPIC);
                assertThat(letter.value()).isEqualTo(sent.value);
              });
    }
    assertThat(column("select 1 from request_received where event_id like '" + id + "%'"))
        .isEmpty();
  }

  private record Unusable(String reason, Map<String, String> differences, byte[] value) {}

  private void send(Unusable unusable) {
    Map<String, String> headers = new HashMap<>(wanted(id + unusable.reason));
    headers.putAll(unusable.differences);
    headers.values().removeIf(""::equals);
    headers.put("test", id);
    headers.put("dead-letter-reason", "of last time");
    headers.put("reason", unusable.reason);
    channel.sends(headers, unusable.value);
  }

  private static List<Unusable> unusable() {
    byte[] good = body("好");
    return List.of(
        new Unusable("empty", Map.of(), null),
        new Unusable("not JSON", Map.of(), "{\"community\":".getBytes(StandardCharsets.UTF_8)),
        new Unusable("UTF-8", Map.of(), new byte[] {'"', (byte) 0xc3, '"'}),
        new Unusable("object", Map.of(), "[]".getBytes(StandardCharsets.UTF_8)),
        new Unusable("64 KiB", Map.of(), new byte[64 * 1024 + 1]),
        new Unusable("no CloudEvent", Map.of("ce_specversion", ""), good),
        new Unusable("'id'", Map.of("ce_id", ""), good),
        new Unusable("'source'", Map.of("ce_source", "x".repeat(201)), good),
        new Unusable("must be JSON", Map.of("content-type", "text/xml"), good),
        new Unusable(
            "dev.doorstep.request.wanted.v1", Map.of("ce_type", "org.example.wanted"), good),
        new Unusable("title size", Map.of(), body("长".repeat(201))),
        new Unusable("no community 'nowhere'", Map.of(), replaced("xintiandi", "nowhere")),
        new Unusable("no service line 'magic'", Map.of(), replaced("building", "magic")),
        new Unusable("lang is zh or en", Map.of(), replaced("\"zh\"", "\"fr\"")),
        new Unusable("U+0000", Map.of(), replaced("好", "\\\\u0000")));
  }

  private static byte[] replaced(String part, String by) {
    return new String(body("好"), StandardCharsets.UTF_8)
        .replaceFirst(part, by)
        .getBytes(StandardCharsets.UTF_8);
  }

  private List<ConsumerRecord<String, byte[]>> mine(Topic<byte[]> topic) {
    return topic.records().stream().filter(record -> id.equals(header(record, "test"))).toList();
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  private List<String> opened(String event) {
    String asked = "select request from request_received where event_id = '%s'".formatted(event);
    await().atMost(SOON).until(() -> !column(asked).isEmpty());
    return column(asked);
  }

  private List<String> column(String sql) {
    try (var connection = database.getConnection();
        var rows = connection.createStatement().executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) values.add(rows.getString(1));
      return values;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
