package dev.doorstep.chaos;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.doorstep.BoardClient;
import dev.doorstep.HubDatabase;
import dev.doorstep.HubProcess;
import dev.doorstep.KafkaBroker;
import dev.doorstep.stream.kafka.OtherChannel;
import dev.doorstep.stream.webhook.Receiver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hubs are killed, both at last, and what they stand on is restarted, while visitors talk and
 * twenty integrators follow, whose connections are cut at random. In the end each has what it was
 * promised.
 */
class ChaosIT {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final List<String> COMMUNITIES = List.of("xintiandi", "nanjing-road");

  private final Random random = new Random(20);
  private final List<Integrator> integrators = new ArrayList<>();
  private final List<Talker> talkers = new ArrayList<>();
  @TempDir Path folder;
  private EmbeddedPostgres postgres;
  private int port;
  private KafkaBroker broker;
  private HubProcess first;
  private HubProcess second;

  @AfterEach
  void end() throws IOException {
    talkers.forEach(Talker::close);
    integrators.forEach(Integrator::close);
    first.close();
    second.close();
    if (broker != null) broker.close();
    postgres.close();
  }

  @Test
  void two_hubs_on_one_database() throws Exception {
    startDatabase();
    first = hub();
    second = hub();
    CompletableFuture.allOf(runAsync(first::start), runAsync(second::start)).join();
    integratorsFollow();
    visitorsTalk();

    cutConnectionsFor(4);
    restartDatabase();
    cutConnectionsFor(4);
    second.kill();
    cutConnectionsFor(2);
    first.kill();
    CompletableFuture.allOf(runAsync(first::start), runAsync(second::start)).join();
    cutConnectionsFor(2);

    everything_said_is_there_once();
    everybody_has_what_was_promised();
  }

  @Test
  void two_hubs_on_kafka() throws Exception {
    startDatabase();
    broker = KafkaBroker.in(folder.resolve("kafka")).start();
    first = scaled(hub());
    second = scaled(hub());
    CompletableFuture.allOf(runAsync(first::start), runAsync(second::start)).join();
    integratorsFollow();
    for (int i = 0; i < 2; i++) integrators.add(new TopicReader("topic " + i, broker.bootstrap()));
    visitorsTalk();
    List<String> wanted = new ArrayList<>();

    try (OtherChannel channel = new OtherChannel(broker.bootstrap())) {
      want(channel, wanted);
      cutConnectionsFor(2);
      HubProcess relaying = first.isRelaying() ? first : second;
      relaying.kill();
      want(channel, wanted);
      cutConnectionsFor(3);
      restartDatabase();
      want(channel, wanted);
      cutConnectionsFor(2);
      broker.stop();
      cutConnectionsFor(1);
      broker.start();
      want(channel, wanted);
      cutConnectionsFor(2);
      relaying.start();
    }

    every_request_of_the_other_channel_was_opened_once(wanted);
    everything_said_is_there_once();
    everybody_has_what_was_promised();
  }

  private void integratorsFollow() {
    List<URI> hubs = List.of(first.uri(), second.uri());
    try (BoardClient admin =
        BoardClient.signIn(first.uri(), HubProcess.ADMIN, HubProcess.ADMIN_PASSWORD)) {
      String key =
          admin
              .post(
                  "/api/keys",
                  Map.of(
                      "name",
                      "Chaos",
                      "scopes",
                      List.of("events:read", "events:personal"),
                      "perMinute",
                      1_000_000))
              .ok()
              .get("key")
              .asText();
      for (int i = 0; i < 4; i++) {
        Wish wish = Wish.of(i);
        int turn = i;
        Stream.of(
                new BatchReader("batch " + i, wish, hubs, key),
                new SseReader("SSE " + i, wish, hubs, key, 0),
                new SseReader("slow SSE " + i, wish, hubs, key, 3),
                new SocketReader("WebSocket " + i, wish, hubs, key, turn == 0 ? 3 : 0, turn * 10))
            .forEach(reader -> integrators.add(reader.begin()));
        Receiver receiver = Receiver.start();
        long begin =
            admin
                .post(
                    "/api/webhooks",
                    Map.of("name", "Chaos " + i, "url", receiver.url(), "filter", wish.filter()))
                .ok()
                .get("position")
                .asLong();
        integrators.add(new PostedTo("webhook " + i, wish.after(begin), receiver, random));
      }
    }
  }

  private void visitorsTalk() {
    for (int i = 0; i < 4; i++)
      talkers.add(new Talker((i % 2 == 0 ? first : second).uri(), COMMUNITIES.get(i / 2)));
  }

  /** Every fifth is sent twice. */
  private static void want(OtherChannel channel, List<String> wanted) {
    for (int i = 0; i < 25; i++) {
      String id = UUID.randomUUID().toString();
      channel.wants(id, id);
      if (i % 5 == 0) channel.wants(id, id);
      wanted.add(id);
    }
  }

  private void cutConnectionsFor(int seconds) throws InterruptedException {
    long until = System.nanoTime() + seconds * 1_000_000_000L;
    while (System.nanoTime() < until) {
      integrators.get(random.nextInt(integrators.size())).disconnect();
      Thread.sleep(50 + random.nextInt(200));
    }
  }

  private void every_request_of_the_other_channel_was_opened_once(List<String> wanted) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        database()
                            .column(
                                String.class,
                                "select title from request where title like '%-%-%-%-%'"))
                    .containsExactlyInAnyOrderElementsOf(wanted));
  }

  private void everything_said_is_there_once() {
    talkers.forEach(Talker::close);
    Set<String> acknowledged = new HashSet<>();
    talkers.forEach(talker -> acknowledged.addAll(talker.acknowledged()));
    List<String> stored =
        database()
            .column(
                String.class, "select client_id::text from message where author_kind = 'visitor'");
    assertThat(stored).as("visitors' messages").containsAll(acknowledged).doesNotHaveDuplicates();
    awaitPositions();
    List<Long> positions = database().positions();
    assertThat(positions).isEqualTo(LongStream.rangeClosed(1, positions.size()).boxed().toList());
    System.out.printf(
        "%d messages acknowledged, %d events%n", acknowledged.size(), positions.size());
  }

  private void awaitPositions() {
    await().atMost(PATIENCE).until(() -> database().number("select count(*) from outbox") == 0);
  }

  private void everybody_has_what_was_promised() {
    HubDatabase database = database();
    for (Integrator integrator : integrators) {
      Map<Long, String> wanted = integrator.wish().of(database);
      assertThat(wanted).isNotEmpty();
      await(integrator.toString()).atMost(PATIENCE).until(() -> integrator.has(wanted));
      integrator.heard(wanted);
    }
  }

  private HubDatabase database() {
    return HubDatabase.at(
        "jdbc:postgresql://localhost:%d/postgres?user=postgres&password=postgres".formatted(port));
  }

  private void restartDatabase() throws Exception {
    postgres.close();
    cutConnectionsFor(1);
    startDatabase();
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

  private HubProcess scaled(HubProcess hub) {
    return hub.with("DOORSTEP_KAFKA_BOOTSTRAP", broker.bootstrap())
        .with("DOORSTEP_STREAM_SOURCE", "kafka");
  }

  private HubProcess hub() {
    return HubProcess.onDatabase(
            "postgresql://localhost:" + port + "/postgres", "postgres", "postgres")
        .with("DOORSTEP_DEMO", "true")
        .with("DOORSTEP_WEBHOOKS_ALLOW_PRIVATE", "true")
        .unlimited();
  }
}
