package dev.doorstep.stream.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.doorstep.PlainSocket;
import dev.doorstep.TestDatabase;
import dev.doorstep.access.IntegratorKeys;
import dev.doorstep.eventlog.LogReader;
import dev.doorstep.eventlog.Transactions;
import dev.doorstep.stream.EventsOfOneTopic;
import dev.doorstep.stream.RunningHub;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A process that follows the log on the topic shows its readers the same as one on the database.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(WithBroker.class)
class ScaledModeTest {
  private static final Duration A_WHILE = Duration.ofSeconds(60);

  @Inject Transactions transactions;
  @Inject LogReader log;
  @Inject IntegratorKeys keys;
  @Inject MeterRegistry metrics;

  private EventsOfOneTopic events;
  private String query;
  private String key;
  private long before;

  @BeforeEach
  void a_community_of_our_own() {
    String community = "scaled-" + UUID.randomUUID().toString().substring(0, 8);
    events = new EventsOfOneTopic(transactions, log, "community/" + community);
    before = events.end().value();
    query = "/stream/ws?after=" + before + "&community=" + community;
    key = keys.with("events:read", "events:personal");
  }

  @Test
  void a_web_socket_replays_and_goes_on_with_what_comes_over_the_topic() {
    events.write(200, "陈女士的手机");
    try (PlainSocket socket = follow()) {
      await().atMost(A_WHILE).until(() -> socket.frames().size() == 200);
      double had = followed("topic");
      for (int i = 0; i < 50; i++) events.write(10, "live");
      await().atMost(A_WHILE).until(() -> socket.frames().size() >= 700);

      assertThat(positions(socket)).isEqualTo(events.positionsAfter(before)).hasSize(700);
      assertThat(socket.frames().get(0).toString()).as("whole").contains("陈女士的手机");
      assertThat(followed("topic") - had).as("of 500 live ones").isGreaterThan(400);
    }
  }

  @Test
  void a_broker_that_goes_away_and_comes_back_is_not_noticed_by_readers() {
    try (PlainSocket socket = follow()) {
      events.write(10, "before");
      await().atMost(A_WHILE).until(() -> socket.frames().size() == 10);

      TestBroker.running().stop();
      double had = followed("database");
      events.write(10, "while it is away");
      await().atMost(A_WHILE).until(() -> socket.frames().size() == 20);
      assertThat(followed("database") - had).isGreaterThanOrEqualTo(10);

      TestBroker.running().start();
      for (int i = 0; i < 20; i++) events.write(10, "back");
      await().atMost(A_WHILE).until(() -> socket.frames().size() >= 220);

      double hadFromTopic = followed("topic");
      await()
          .atMost(A_WHILE)
          .until(
              () -> {
                events.write(1, "over the topic again");
                return followed("topic") > hadFromTopic;
              });
      List<Long> all = events.positionsAfter(before);
      await().atMost(A_WHILE).until(() -> socket.frames().size() >= all.size());
      assertThat(positions(socket)).startsWith(all.toArray(Long[]::new)).isSorted();
      assertThat(positions(socket)).doesNotHaveDuplicates();
    }
  }

  private PlainSocket follow() {
    return PlainSocket.open(RunningHub.uri(), query, Map.of("Authorization", "Bearer " + key));
  }

  private double followed(String source) {
    return metrics.get("doorstep.log.followed").tag("source", source).counter().count();
  }

  private static List<Long> positions(PlainSocket socket) {
    return socket.frames().stream().map(event -> event.get("sequence").asLong()).toList();
  }
}
