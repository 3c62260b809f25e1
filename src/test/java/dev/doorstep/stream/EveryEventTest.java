package dev.doorstep.stream;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doorstep.PlainSocket;
import dev.doorstep.TestDatabase;
import dev.doorstep.access.IntegratorKeys;
import dev.doorstep.eventlog.LogReader;
import dev.doorstep.stream.catalogue.Catalogue;
import dev.doorstep.stream.catalogue.EventSchemas;
import dev.doorstep.stream.catalogue.EventType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One event of each type, brought about by people at work, through each transport, held against its
 * published schema.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EveryEventTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Many tests may run on one machine. */
  private static final Duration A_WHILE = Duration.ofSeconds(60);

  private static long before;
  private static boolean worked;

  @Inject Catalogue catalogue;
  @Inject LogReader log;
  @Inject IntegratorKeys keys;

  private String whole;
  private String redacted;

  @BeforeEach
  void people_have_worked() {
    whole = keys.with("events:read", "events:personal");
    redacted = keys.with("events:read");
    if (worked) return;
    before = EventsOfOneTopic.await(log::extent).last().value();
    PeopleAtWork.bringAboutEveryEvent();
    await().atMost(A_WHILE).until(() -> types(batch(whole)).containsAll(published()));
    worked = true;
  }

  @Test
  void batches_carry_valid_events_of_every_type() {
    assertComplete(batch(whole));
  }

  @Test
  void batches_without_personal_data_are_valid_as_well() {
    List<JsonNode> events = batch(redacted);

    assertComplete(events);
    assertThat(events.toString()).doesNotContain("消防通道", "desk-", "同事", "物业说明天来");
  }

  @Test
  void server_sent_events_carry_valid_events_of_every_type() {
    for (String key : List.of(whole, redacted)) {
      try (EventStream stream = new EventStream(RunningHub.uri(), "after=" + before, key, null)) {
        await().atMost(A_WHILE).until(() -> types(parsed(stream.data())).containsAll(published()));

        assertComplete(parsed(stream.data()));
      }
    }
  }

  @Test
  void a_web_socket_carries_valid_events_of_every_type() {
    for (String key : List.of(whole, redacted)) {
      try (PlainSocket socket =
          PlainSocket.open(
              RunningHub.uri(),
              "/stream/ws?after=" + before,
              Map.of("Authorization", "Bearer " + key))) {
        await().atMost(A_WHILE).until(() -> types(socket.frames()).containsAll(published()));

        assertComplete(socket.frames());
      }
    }
  }

  private void assertComplete(List<JsonNode> events) {
    assertThat(events.stream().flatMap(event -> EventSchemas.faults(event).stream())).isEmpty();
    assertThat(types(events)).containsExactlyInAnyOrderElementsOf(published());
  }

  private Set<String> published() {
    return catalogue.types().stream().map(EventType::name).collect(toSet());
  }

  private static Set<String> types(List<JsonNode> events) {
    return events.stream().map(event -> event.path("type").asText()).collect(toSet());
  }

  private static List<JsonNode> batch(String key) {
    String batch =
        given()
            .header("Authorization", "Bearer " + key)
            .get("/api/events?limit=1000&after=" + before)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    List<JsonNode> events = new ArrayList<>();
    parsed(List.of(batch)).get(0).forEach(events::add);
    return events;
  }

  private static List<JsonNode> parsed(List<String> texts) {
    return texts.stream().map(EveryEventTest::json).toList();
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException none) {
      throw new AssertionError("No JSON: " + text, none);
    }
  }
}
