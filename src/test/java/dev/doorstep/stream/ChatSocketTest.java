package dev.doorstep.stream;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorstep.PlainSocket;
import dev.doorstep.TestDatabase;
import dev.doorstep.VisitorClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the visitor's socket does with frames that are not as they should be. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ChatSocketTest {
  @Test
  void a_connection_begins_with_hello() throws Exception {
    try (PlainSocket socket = PlainSocket.open(RunningHub.uri(), "/ws/chat")) {
      socket.send("{\"type\":\"typing\"}");
      assertThat(socket.closed().get(10, SECONDS)).isEqualTo(3501);
    }
  }

  @Test
  void the_operator_sees_how_many_connections_are_open() {
    int before = openConnections();
    try (PlainSocket socket = PlainSocket.open(RunningHub.uri(), "/ws/chat")) {
      await().atMost(Duration.ofSeconds(10)).until(() -> openConnections() == before + 1);
    }
    await().atMost(Duration.ofSeconds(10)).until(() -> openConnections() == before);
  }

  @Test
  void a_token_of_nobody_is_refused_for_good() throws Exception {
    try (PlainSocket socket = PlainSocket.open(RunningHub.uri(), "/ws/chat")) {
      socket.send("{\"type\":\"hello\",\"token\":\"let.me.in\"}");
      assertThat(socket.closed().get(10, SECONDS)).isEqualTo(3500);
    }
  }

  @Test
  void a_page_of_another_site_is_not_let_in() {
    Map<String, String> stranger = Map.of("Origin", "https://stranger.example");
    Map<String, String> own = Map.of("Origin", RunningHub.uri().toString());

    assertThat(PlainSocket.upgrade(RunningHub.uri(), "/ws/chat", stranger)).isEqualTo(403);
    assertThat(PlainSocket.upgrade(RunningHub.uri(), "/ws/board", stranger)).isEqualTo(403);
    assertThat(PlainSocket.upgrade(RunningHub.uri(), "/ws/board", own)).isEqualTo(401);
    assertThat(PlainSocket.upgrade(RunningHub.uri(), "/ws/chat", own)).isEqualTo(101);
  }

  @Test
  void a_message_too_long_is_refused_and_the_next_one_taken() throws Exception {
    try (VisitorClient visitor = connected()) {
      Throwable refused = catchThrowable(() -> visitor.send("长".repeat(4001)).get(10, SECONDS));
      assertThat(refused).hasMessageContaining("4001");
      assertThat(visitor.errors().get(0).get("status").asInt()).isEqualTo(413);

      visitor.send("长".repeat(4000)).get(10, SECONDS);
      assertThat(visitor.snapshot().get("items").get(0).get("text").asText()).hasSize(4000);
    }
  }

  @Test
  void garbage_gets_an_error_and_costs_nothing() {
    VisitorClient visitor = VisitorClient.start(RunningHub.uri(), "xintiandi", "en");
    try (PlainSocket socket = PlainSocket.open(RunningHub.uri(), "/ws/chat")) {
      socket.send(
          "{\"type\":\"hello\",\"token\":\"%s\",\"after\":%d}"
              .formatted(visitor.token(), visitor.position()));
      socket.send("garbage").send("[]").send("{\"type\":\"dance\"}").send("{\"type\":\"message\"}");
      UUID id = UUID.randomUUID();
      socket.send("{\"type\":\"message\",\"id\":\"%s\",\"text\":\"Hello\"}".formatted(id));

      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> socket.frames().stream().anyMatch(frame -> is("ack", frame)));
      assertThat(socket.frames().stream().filter(frame -> is("error", frame)))
          .hasSize(4)
          .allSatisfy(error -> assertThat(error.at("/problem/status").asInt()).isEqualTo(400));
      await()
          .until(
              () -> socket.frames().stream().anyMatch(frame -> frame.toString().contains("Hello")));
      assertThat(socket.closed()).isNotDone();
    }
  }

  @Test
  void who_writes_too_fast_is_told_when_to_send_the_same_message_again() throws Exception {
    try (VisitorClient visitor = connected()) {
      for (int i = 0; i < 80; i++) visitor.send("Message " + i);
      await().atMost(Duration.ofSeconds(30)).until(() -> !visitor.errors().isEmpty());
      JsonNode problem = visitor.errors().get(0);
      assertThat(problem.get("status").asInt()).isEqualTo(429);
      assertThat(problem.get("retryAfter").asInt()).isPositive();

      UUID id = UUID.randomUUID();
      await()
          .atMost(Duration.ofSeconds(30))
          .pollInterval(Duration.ofMillis(300))
          .until(() -> visitor.post(id, "Still here").status() == 201);
      assertThat(visitor.snapshot().get("items").findValuesAsText("clientId"))
          .containsOnlyOnce(id.toString());
    }
  }

  private static VisitorClient connected() throws Exception {
    VisitorClient visitor = VisitorClient.start(RunningHub.uri(), "xintiandi", "zh");
    visitor.connect().get(10, SECONDS);
    return visitor;
  }

  private static boolean is(String type, JsonNode frame) {
    return frame.get("type").asText().equals(type);
  }

  private static int openConnections() {
    return RestAssured.get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith("doorstep_connections_open "))
        .mapToInt(line -> (int) Double.parseDouble(line.split(" ")[1]))
        .findFirst()
        .orElseThrow();
  }
}
