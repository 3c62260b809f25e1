package dev.doorstep;

import static dev.doorstep.Crowd.COMMUNITIES;
import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two hubs share one PostgreSQL: clients need not care which of them they talk to. */
@TestMethodOrder(OrderAnnotation.class)
class TwoHubsIT {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration TAKE_OVER = Duration.ofSeconds(10);

  private static EmbeddedPostgres postgres;
  private static HubProcess first;
  private static HubProcess second;

  @BeforeAll
  static void two_hubs_on_one_database(@TempDir Path folder) throws IOException {
    postgres =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("postgres"))
            .setServerConfig("fsync", "off")
            .start();
    first = hub();
    second = hub();
    // At once, as a deployment of two does.
    CompletableFuture.allOf(runAsync(first::start), runAsync(second::start)).join();
  }

  @AfterAll
  static void end() throws IOException {
    first.close();
    second.close();
    postgres.close();
  }

  @Test
  @Order(1)
  void what_one_hub_accepts_shows_at_the_other() {
    try (BoardClient board = admin(second);
        VisitorClient visitor = Visitors.withOpenPermitRequest(first.uri())) {
      board.connect().join();
      visitor.connect().join();
      String number = Visitors.requestNumber(visitor);
      await().atMost(SOON).until(() -> shows(board, "request.opened", number));

      board.command(number, "claim", Map.of()).ok();
      await().atMost(SOON).until(() -> shows(visitor, "request.claimed", number));
      board.reply(number, "请发一下平面图").ok();
      await().atMost(SOON).until(() -> shows(visitor, "message.posted", "请发一下平面图"));

      visitor.typing();
      await().atMost(SOON).until(() -> board.seenTyping().contains("visitor"));
      board.typing(visitor.conversation());
      await().atMost(SOON).until(() -> visitor.seenTyping().contains("staff"));
    }
  }

  @Test
  @Order(2)
  void scripts_published_at_one_hub_are_spoken_at_the_other() {
    String words = "随时为您效劳！";
    try (BoardClient author = admin(first);
        BoardClient board = admin(second);
        VisitorClient visitor = VisitorClient.start(second.uri(), COMMUNITIES.get(0), "zh")) {
      board.connect().join();
      JsonNode files = author.get("/api/scripts/draft").ok().get("files");
      Map<String, String> changed = new TreeMap<>();
      files.fields().forEachRemaining(file -> changed.put(file.getKey(), file.getValue().asText()));
      changed.keySet().removeIf(name -> name.startsWith("tests/")); // they take their time
      changed.computeIfPresent("common.yml", (name, text) -> text.replace("不客气！", words));
      int revision =
          author
              .put("/api/scripts/draft", Map.of("files", changed), 0)
              .ok()
              .get("revision")
              .asInt();

      JsonNode published =
          author.post("/api/scripts/draft/publish", Map.of("revision", revision)).ok();

      await()
          .atMost(SOON)
          .until(
              () ->
                  shows(
                      board,
                      "scripts.published",
                      "\"version\":" + published.get("version").asInt()));
      await()
          .atMost(SOON)
          .until(
              () -> {
                visitor.post(UUID.randomUUID(), "谢谢").ok();
                JsonNode items = visitor.snapshot().get("items");
                return items.get(items.size() - 1).get("text").asText().startsWith(words);
              });
    }
  }

  @Test
  @Order(3) // leaves one hub
  void when_the_hub_that_gives_positions_dies_the_other_takes_over() {
    await().atMost(SOON).until(() -> first.isSequencing() || second.isSequencing());
    HubProcess sequencing = first.isSequencing() ? first : second;
    HubProcess other = sequencing == first ? second : first;
    assertThat(other.isSequencing()).as("only one gives positions").isFalse();
    try (BoardClient board = admin(other);
        BoardClient colleague = board.colleague(sequencing.uri(), "li.na", COMMUNITIES.get(0));
        VisitorClient bystander = VisitorClient.start(other.uri(), COMMUNITIES.get(0), "en");
        Crowd crowd = Crowd.at(sequencing.uri())) {
      board.connect().join();
      colleague.connect().join();
      await().atMost(SOON).until(() -> board.colleagues().containsKey("li.na"));
      bystander.connect().join();
      crowd.connect();
      crowd.speak();
      await()
          .pollInterval(Duration.ofMillis(5))
          .atMost(SOON)
          .until(() -> crowd.acknowledged() >= Crowd.MESSAGES / 10);

      sequencing.kill();
      long killed = System.nanoTime();
      bystander.send("Anybody there?").orTimeout(20, TimeUnit.SECONDS).join();
      await()
          .pollInterval(Duration.ofMillis(20))
          .atMost(TAKE_OVER)
          .until(() -> shows(bystander, "message.posted", "Anybody there?"));
      System.out.printf(
          "Positions went on %d ms after the kill%n",
          TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - killed));
      assertThat(other.isSequencing()).isTrue();
      await().atMost(TAKE_OVER).until(() -> !board.colleagues().containsKey("li.na"));

      var database = HubDatabase.at(postgres.getJdbcUrl("postgres", "postgres"));
      new Audit(database).positions_are_dense();
      assertThat(
              database.column(
                  String.class, "select id::text from message where author_kind = 'visitor'"))
          .containsAll(crowd.acknowledgedIds());
    }
  }

  private static boolean shows(StreamClient client, String type, String text) {
    return client.events().stream()
        .anyMatch(event -> event.type().contains(type) && event.data().toString().contains(text));
  }

  private static BoardClient admin(HubProcess hub) {
    return BoardClient.signIn(hub.uri(), HubProcess.ADMIN, HubProcess.ADMIN_PASSWORD);
  }

  private static HubProcess hub() {
    return HubProcess.onDatabase(
            "postgresql://localhost:" + postgres.getPort() + "/postgres", "postgres", "postgres")
        .with("DOORSTEP_DEMO", "true")
        .unlimited();
  }
}
