package dev.doorstep.stream.kafka;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.doorstep.BoardClient;
import dev.doorstep.HubDatabase;
import dev.doorstep.HubProcess;
import dev.doorstep.KafkaBroker;
import dev.doorstep.StreamEvent;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two hubs in scaled mode, of which the relaying one is killed, then the database and the broker
 * are restarted, while requests come in from another channel and a board looks on.
 */
class TwoHubsOnKafkaIT {
  private static final Duration SOON = Duration.ofSeconds(60);

  private final List<String> wanted = new ArrayList<>();
  private Path folder;
  private EmbeddedPostgres postgres;
  private int port;
  private KafkaBroker broker;
  private HubProcess first;
  private HubProcess second;

  @BeforeEach
  void two_hubs_on_one_database_and_one_broker(@TempDir Path temporary) throws IOException {
    folder = temporary;
    startDatabase();
    broker = KafkaBroker.in(folder.resolve("kafka")).start();
    first = hub();
    second = hub();
    CompletableFuture.allOf(runAsync(first::start), runAsync(second::start)).join();
  }

  @AfterEach
  void end() throws IOException {
    first.close();
    second.close();
    broker.close();
    postgres.close();
  }

  @Test
  void nothing_is_lost_or_doubled_and_order_is_kept_through_all_of_it() throws IOException {
    await().atMost(SOON).until(() -> first.isRelaying() || second.isRelaying());
    HubProcess relaying = first.isRelaying() ? first : second;
    HubProcess other = relaying == first ? second : first;
    assertThat(other.isRelaying()).as("only one relays").isFalse();
    try (BoardClient board = admin(other);
        OtherChannel channel = new OtherChannel(broker.bootstrap())) {
      board.connect().join();
      want(channel, 100);

      relaying.kill();
      long killed = System.nanoTime();
      want(channel, 50);
      await().atMost(SOON).until(other::isRelaying);
      System.out.printf(
          "Relaying went on %d ms after the kill%n", (System.nanoTime() - killed) / 1_000_000);
      awaitAllOpened();

      postgres.close();
      want(channel, 50);
      startDatabase();
      awaitAllOpened();

      relaying.start();
      broker.stop();
      broker.start();
      want(channel, 50);
      awaitAllOpened();

      everything_is_on_the_topic_in_order();
      nothing_is_a_dead_letter();
      await()
          .atMost(SOON)
          .untilAsserted(
              () -> assertThat(shown(board)).containsExactlyElementsOf(database().positions()));
    }
  }

  private void everything_is_on_the_topic_in_order() {
    List<Long> log = database().positions();
    try (Topic<byte[]> topic = Topic.read(broker.bootstrap(), "doorstep.events")) {
      await()
          .atMost(SOON)
          .untilAsserted(
              () ->
                  assertThat(topic.records().stream().map(TwoHubsOnKafkaIT::position).distinct())
                      .containsExactlyInAnyOrderElementsOf(log));
      Map<String, List<Long>> ofKeys = new LinkedHashMap<>();
      topic.records().stream()
          .collect(
              LinkedHashMap<Long, String>::new,
              (arrived, record) -> arrived.putIfAbsent(position(record), record.key()),
              Map::putAll)
          .forEach(
              (position, key) ->
                  ofKeys.computeIfAbsent(key, any -> new ArrayList<>()).add(position));
      ofKeys.forEach((key, positions) -> assertThat(positions).as(key).isSorted());
      System.out.printf("%d events, %d records%n", log.size(), topic.records().size());
    }
  }

  private void nothing_is_a_dead_letter() {
    try (Topic<byte[]> dead = Topic.read(broker.bootstrap(), OtherChannel.DEAD)) {
      assertThat(dead.records()).isEmpty();
    }
  }

  /** Every fifth twice. */
  private void want(OtherChannel channel, int requests) {
    for (int i = 0; i < requests; i++) {
      String id = UUID.randomUUID().toString();
      channel.wants(id, id);
      if (i % 5 == 0) channel.wants(id, id);
      wanted.add(id);
    }
  }

  private void awaitAllOpened() {
    await()
        .atMost(SOON)
        .ignoreExceptions()
        .untilAsserted(
            () ->
                assertThat(
                        database().column(String.class, "select title from request order by title"))
                    .isEqualTo(wanted.stream().sorted().toList()));
    await().atMost(SOON).until(() -> database().number("select count(*) from outbox") == 0);
  }

  private static List<Long> shown(BoardClient board) {
    return board.events().stream().map(StreamEvent::position).toList();
  }

  private static long position(ConsumerRecord<String, byte[]> record) {
    return Long.parseLong(
        new String(record.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8));
  }

  private HubDatabase database() {
    return HubDatabase.at(
        "jdbc:postgresql://localhost:%d/postgres?user=postgres&password=postgres".formatted(port));
  }

  private static BoardClient admin(HubProcess hub) {
    return BoardClient.signIn(hub.uri(), HubProcess.ADMIN, HubProcess.ADMIN_PASSWORD);
  }

  private void startDatabase() throws IOException {
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("postgres"))
            .setCleanDataDirectory(false);
    if (port != 0) builder.setPort(port);
    postgres = builder.start();
    port = postgres.getPort();
  }

  private HubProcess hub() {
    return HubProcess.onDatabase(
            "postgresql://localhost:" + port + "/postgres", "postgres", "postgres")
        .with("DOORSTEP_DEMO", "true")
        .with("DOORSTEP_KAFKA_BOOTSTRAP", broker.bootstrap())
        .with("DOORSTEP_STREAM_SOURCE", "kafka")
        .unlimited();
  }
}
