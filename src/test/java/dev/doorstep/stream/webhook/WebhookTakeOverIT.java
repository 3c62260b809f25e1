package dev.doorstep.stream.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorstep.BoardClient;
import dev.doorstep.HubDatabase;
import dev.doorstep.HubProcess;
import dev.doorstep.stream.webhook.Receiver.Received;
import dev.doorstep.stream.webhook.Receiver.Reply;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hubs die while they deliver: nothing is lost, nothing changes its order or its id. */
class WebhookTakeOverIT {
  private static final Duration SOON = Duration.ofSeconds(40);

  private EmbeddedPostgres postgres;
  private HubDatabase database;
  private HubProcess first;
  private HubProcess second;
  private Receiver receiver;
  private long begin;

  @BeforeEach
  void two_hubs_and_a_receiver_that_takes_its_time(@TempDir Path folder) throws IOException {
    postgres =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("postgres"))
            .setServerConfig("fsync", "off")
            .start();
    database = HubDatabase.at(postgres.getJdbcUrl("postgres", "postgres"));
    receiver = Receiver.start();
    receiver.answers(request -> Reply.OK.after(150));
    first = hub().start();
    second = hub();
  }

  @AfterEach
  void end() throws IOException {
    first.close();
    second.close();
    receiver.close();
    postgres.close();
  }

  @Test
  void what_a_killed_hub_left_is_delivered_by_another_and_after_a_restart() {
    try (BoardClient admin = admin(first)) {
      begin =
          admin
              .post("/api/webhooks", Map.of("name", "District platform", "url", receiver.url()))
              .ok()
              .get("position")
              .asLong();
      open(admin, 1);
      await().atMost(SOON).until(() -> !receiver.received().isEmpty());
    }
    second.start();
    try (BoardClient admin = admin(second)) {
      open(admin, 40);
      await().atMost(SOON).until(() -> receiver.received().size() > 10);
      first.kill();
      long killed = System.nanoTime();
      int before = receiver.received().size();
      open(admin, 20);
      await().atMost(SOON).until(() -> receiver.received().size() > before + 8);
      System.out.printf(
          "Deliveries went on %d ms after the kill%n",
          (receiver.received().get(before + 8).at() - killed) / 1_000_000);
      second.kill();
    }
    first.start();

    await().atMost(SOON).untilAsserted(() -> assertThat(deliveredIds()).containsAll(eventIds()));
    await()
        .atMost(SOON)
        .until(
            () ->
                database.number("select count(*) from webhook_delivery where state = 'waiting'")
                    == 0);
    assertThat(database.number("select count(*) from webhook_delivery"))
        .as("each event became one delivery")
        .isEqualTo(eventIds().size());
    System.out.printf(
        "%d events, %d requests to the receiver%n", eventIds().size(), receiver.received().size());
    firstArrivals().forEach((key, positions) -> assertThat(positions).as(key).isSorted());
  }

  /** Requests at the counter, each claimed and started: three events of one key. */
  private static void open(BoardClient admin, int requests) {
    for (int i = 0; i < requests; i++) {
      JsonNode card =
          admin
              .post(
                  "/api/requests",
                  Map.of(
                      "community",
                      "xintiandi",
                      "line",
                      "living",
                      "title",
                      "电梯 " + i,
                      "contact",
                      Map.of("name", "陈静", "phone", "13800009999")))
              .ok();
      String number = card.get("number").asText();
      admin.command(number, "claim", Map.of()).ok();
      admin.command(number, "start", Map.of()).ok();
    }
  }

  private List<String> eventIds() {
    return database.column(
        String.class, "select event_id::text from event_log where position > ?", begin);
  }

  private List<String> deliveredIds() {
    return receiver.received().stream().map(Received::id).distinct().toList();
  }

  private Map<String, List<Long>> firstArrivals() {
    Map<String, Received> arrivals = new LinkedHashMap<>();
    receiver.received().forEach(request -> arrivals.putIfAbsent(request.id(), request));
    return arrivals.values().stream()
        .collect(
            Collectors.groupingBy(
                Received::key, Collectors.mapping(Received::position, Collectors.toList())));
  }

  private static BoardClient admin(HubProcess hub) {
    return BoardClient.signIn(hub.uri(), HubProcess.ADMIN, HubProcess.ADMIN_PASSWORD);
  }

  private HubProcess hub() {
    return HubProcess.onDatabase(
            "postgresql://localhost:" + postgres.getPort() + "/postgres", "postgres", "postgres")
        .with("DOORSTEP_DEMO", "true")
        .with("DOORSTEP_WEBHOOKS_ALLOW_PRIVATE", "true")
        .unlimited();
  }
}
