package dev.doorstep.stream;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorstep.PlainSocket;
import dev.doorstep.TestDatabase;
import dev.doorstep.access.IntegratorKeys;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.eventlog.LogReader;
import dev.doorstep.eventlog.Transactions;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class IntegratorStreamsTest {
  private static final int STREAMS = 20; // doorstep.limits.streams-per-reader

  @Inject Transactions transactions;
  @Inject LogReader log;
  @Inject IntegratorKeys keys;
  @Inject AgroalDataSource database;

  private String community;
  private EventsOfOneTopic events;
  private String filter;
  private String key;
  private long before;

  @BeforeEach
  void a_community_of_our_own() {
    community = "stream-" + UUID.randomUUID().toString().substring(0, 8);
    events = new EventsOfOneTopic(transactions, log, "community/" + community);
    filter = "community=" + community;
    key = keys.with("events:read", "events:personal");
    before = events.end().value();
  }

  @Test
  void batches_lead_through_the_log_with_one_position() {
    events.write(25, "a batch");
    List<Long> all = positionsOf(25);

    List<Long> read = new ArrayList<>();
    long after = before;
    for (int call = 0; call < 3; call++) {
      Response batch = batch("after=" + after + "&limit=10&" + filter);
      batch.then().statusCode(200).contentType("application/cloudevents-batch+json");
      batch.jsonPath().getList("sequence", String.class).forEach(s -> read.add(Long.valueOf(s)));
      after = Long.parseLong(batch.header("Doorstep-Position"));
    }

    assertThat(read).isEqualTo(all);
    assertThat(after).isEqualTo(events.end().value());
  }

  @Test
  void a_batch_that_the_filter_leaves_empty_still_leads_on() {
    events.write(5, "not asked for");
    positionsOf(5);

    Response batch = batch("after=" + before + "&type=dev.doorstep.nothing.*&" + filter);

    assertThat(batch.jsonPath().getList("")).isEmpty();
    assertThat(batch.header("Doorstep-Position")).isEqualTo(String.valueOf(events.end().value()));
  }

  @Test
  void a_stream_that_breaks_goes_on_where_it_was() {
    List<Long> first;
    try (EventStream stream = sse("after=" + before + "&" + filter, null)) {
      events.write(3, "one");
      await().until(() -> stream.positions().size() == 3);
      first = stream.positions();
    }
    events.write(3, "meanwhile");
    try (EventStream stream = sse(filter, String.valueOf(first.get(2)))) {
      await().until(() -> stream.positions().size() == 3);
      events.write(2, "live");
      await().until(() -> stream.positions().size() == 5);

      List<Long> together = new ArrayList<>(first);
      together.addAll(stream.positions());
      assertThat(together).isEqualTo(positionsOf(8));
      assertThat(stream.data()).allMatch(data -> data.startsWith("{\"specversion\":\"1.0\""));
    }
  }

  @Test
  void a_stream_over_http_2_replays_and_goes_on() {
    events.write(700, "before");
    positionsOf(700);
    try (EventStream stream =
        new EventStream(
            RunningHub.uri(),
            "after=" + before + "&" + filter,
            key,
            null,
            HttpClient.Version.HTTP_2)) {
      await().until(() -> stream.positions().size() == 700);
      events.write(3, "live");
      await().until(() -> stream.positions().size() == 703);
      assertThat(stream.positions()).isEqualTo(positionsOf(703));
    }
  }

  @Test
  void a_silent_stream_is_kept_alive_with_comments() {
    try (EventStream stream = sse(filter, null)) {
      await().atMost(Duration.ofSeconds(45)).until(() -> stream.comments().contains(":"));
    }
  }

  @Test
  void a_key_has_only_so_many_streams_open_until_one_closes() throws Exception {
    List<PlainSocket> open = new ArrayList<>();
    try {
      for (int i = 0; i < STREAMS; i++) open.add(socket(filter));
      events.write(1, "for all of them");
      await().until(() -> open.stream().noneMatch(one -> one.frames().isEmpty()));

      try (PlainSocket more = socket(filter)) {
        assertThat(more.closed().get(10, SECONDS)).isEqualTo(Closing.TOO_MANY_CONNECTIONS.code());
      }
      assertThat(sseStatus()).isEqualTo(429);

      open.remove(0).close();
      await().until(() -> sseStatus() == 200);
    } finally {
      open.forEach(PlainSocket::close);
    }
  }

  private int sseStatus() {
    try (EventStream stream = sse(filter, null)) {
      return stream.status();
    }
  }

  @Test
  void a_socket_carries_one_cloud_event_in_each_message() {
    events.write(2, "before");
    positionsOf(2);
    try (PlainSocket socket = socket("after=" + before + "&" + filter)) {
      events.write(2, "live");
      await().until(() -> socket.frames().size() == 4);

      assertThat(sequences(socket)).isEqualTo(positionsOf(4));
      assertThat(socket.frames())
          .allSatisfy(
              event -> {
                assertThat(event.get("specversion").asText()).isEqualTo("1.0");
                assertThat(event.get("data").get("text")).isNotNull();
              });
    }
  }

  @Test
  void a_socket_can_be_steered_while_it_is_open() {
    try (PlainSocket socket = socket("after=" + before + "&" + filter)) {
      socket.send("{\"type\":\"credit\",\"events\":2}");
      events.write(5, "as many as it is ready for");
      List<Long> all = positionsOf(5);
      await().untilAsserted(() -> assertThat(sequences(socket)).isEqualTo(all.subList(0, 2)));
      socket.send("{\"type\":\"credit\",\"events\":100}");
      await().untilAsserted(() -> assertThat(sequences(socket)).isEqualTo(all));

      socket.send(
          "{\"type\":\"filter\",\"filter\":{\"type\":[\"dev.doorstep.nothing.*\"],\"community\":[\"%s\"]}}"
              .formatted(community));
      events.write(2, "not asked for any more");
      socket.send(
          "{\"type\":\"filter\",\"filter\":{\"type\":[\"dev.doorstep.test.*\"],\"community\":[\"%s\"]}}"
              .formatted(community));
      await().until(() -> events.positionsAfter(before).size() == 7);
      events.write(1, "asked for again");
      await().untilAsserted(() -> assertThat(sequences(socket)).endsWith(positionsOf(8).get(7)));
    }
  }

  @Test
  void a_frame_that_means_nothing_ends_the_socket_with_a_reason() throws Exception {
    try (PlainSocket socket = socket(filter)) {
      socket.send("{\"type\":\"shout\"}");
      assertThat(socket.closed().get(10, SECONDS)).isEqualTo(Closing.NOT_UNDERSTOOD.code());
    }
  }

  @Test
  void personal_data_goes_only_to_keys_that_may_have_it() {
    key = keys.with("events:read");
    events.write(1, "a visitor's words");
    positionsOf(1);

    String batch = batch("after=" + before + "&" + filter).asString();
    assertThat(batch).contains("dev.doorstep.test.happened.v1").doesNotContain("visitor's words");
    try (EventStream stream = sse("after=" + before + "&" + filter, null);
        PlainSocket socket = socket("after=" + before + "&" + filter)) {
      await().until(() -> stream.data().size() == 1 && socket.frames().size() == 1);
      assertThat(stream.data().get(0)).doesNotContain("visitor's words");
      assertThat(socket.frames().get(0).toString()).doesNotContain("visitor's words");
    }
  }

  @Test
  void a_key_of_one_community_sees_that_one_only() {
    var others = new EventsOfOneTopic(transactions, log, "community/" + community + "-b");
    key = keys.of(new CommunityCode(community), "events:read");
    events.write(1, "ours");
    others.write(1, "theirs");
    await().until(() -> others.positionsAfter(before).size() == 1);

    assertThat(batch("after=" + before).jsonPath().getList("partitionkey"))
        .containsOnly("community/" + community);
    try (EventStream stream = sse("after=" + before, null)) {
      events.write(1, "ours again");
      await().until(() -> stream.positions().size() == 2);
      assertThat(stream.positions()).isEqualTo(positionsOf(2));
    }
    batch("community=" + community + "-b")
        .then()
        .statusCode(403)
        .body("detail", containsString("-b"));
  }

  @Test
  void a_stream_ends_when_its_key_is_revoked() throws Exception {
    try (EventStream stream = sse(filter, null);
        PlainSocket socket = socket(filter)) {
      keys.revokeAll();
      await().atMost(Duration.ofSeconds(15)).until(stream::ended);
      assertThat(socket.closed().get(15, SECONDS)).isEqualTo(Closing.REFUSED.code());
    }
  }

  @Test
  void a_pruned_position_is_told_to_be_too_old_with_the_oldest_there_is() throws Exception {
    events.write(2, "old");
    long pruned = positionsOf(2).get(0);
    pruneTo(pruned);
    try {
      batch("after=0")
          .then()
          .statusCode(410)
          .contentType("application/problem+json")
          .body("oldest", equalTo((int) pruned));
      try (EventStream stream = sse("after=0", null);
          PlainSocket socket = socket("after=0")) {
        assertThat(stream.status()).isEqualTo(410);
        assertThat(socket.closed().get(10, SECONDS)).isEqualTo(Closing.POSITION_TOO_OLD.code());
      }
      batch("after=" + pruned).then().statusCode(200);
    } finally {
      pruneTo(0);
    }
  }

  @Test
  void what_cannot_be_asked_is_told_with_what_can() {
    batch("after=yesterday").then().statusCode(400).body("detail", containsString("whole numbers"));
    batch("type=Request").then().statusCode(400).body("detail", containsString("star"));
    batch("limit=0").then().statusCode(400).body("detail", containsString("1000"));
    batch("community=X Y").then().statusCode(400).body("detail", containsString("codes"));
    given().get("/stream/ws").then().statusCode(401);
    given().header("Authorization", "Bearer " + key).get("/stream/ws").then().statusCode(426);
  }

  private Response batch(String query) {
    return given().header("Authorization", "Bearer " + key).get("/api/events?" + query);
  }

  private EventStream sse(String query, String lastEventId) {
    return new EventStream(RunningHub.uri(), query, key, lastEventId);
  }

  private PlainSocket socket(String query) {
    return PlainSocket.open(
        RunningHub.uri(), "/stream/ws?" + query, Map.of("Authorization", "Bearer " + key));
  }

  private List<Long> positionsOf(int count) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> events.positionsAfter(before).size() == count);
    return events.positionsAfter(before);
  }

  private static List<Long> sequences(PlainSocket socket) {
    return socket.frames().stream()
        .map(event -> event.get("sequence"))
        .map(JsonNode::asLong)
        .toList();
  }

  private void pruneTo(long position) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement("update event_log_head set pruned_to = ?")) {
      statement.setLong(1, position);
      statement.executeUpdate();
    }
  }
}
