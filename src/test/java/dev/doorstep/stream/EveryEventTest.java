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
import dev.doorstep.board.AtTheDesk.Colleague;
import dev.doorstep.board.AtTheDesk.Visitor;
import dev.doorstep.eventlog.LogReader;
import dev.doorstep.request.TimeAtTheDesk;
import dev.doorstep.stream.catalogue.Catalogue;
import dev.doorstep.stream.catalogue.EventSchemas;
import dev.doorstep.stream.catalogue.EventType;
import dev.doorstep.stream.webhook.Hook;
import dev.doorstep.stream.webhook.Receiver;
import dev.doorstep.stream.webhook.Receiver.Received;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One event of each type, brought about by people at work, through each transport, held against its
 * published schema.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EveryEventTest {
  private static final String COMMUNITY = "xintiandi";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final RestAssuredConfig PATIENT =
      RestAssuredConfig.config()
          .httpClient(HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", 180_000));

  /** Many tests may run on one machine. */
  private static final Duration A_WHILE = Duration.ofSeconds(60);

  private static final List<String> PERSONAL =
      List.of("消防通道", "desk-", "同事", "物业说明天来", "来得很快", "现场照片", "重点企业");

  private static long before;
  private static boolean worked;

  @Inject Catalogue catalogue;
  @Inject LogReader log;
  @Inject IntegratorKeys keys;
  @Inject TimeAtTheDesk time;

  private String whole;
  private String redacted;

  @BeforeEach
  void people_have_worked() {
    whole = keys.with("events:read", "events:personal");
    redacted = keys.with("events:read");
    if (worked) return;
    before = EventsOfOneTopic.await(log::extent).last().value();
    String number = Visitor.in(COMMUNITY, "zh").opensARequest();
    Visitor visitor = Visitor.in(COMMUNITY, "zh");
    work(visitor, visitor.opensARequest());
    withdraw(number);
    declineAnOffer();
    remindWhoOwesAnAnswer();
    cannedAnswers();
    editScripts();
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
    assertThat(events.toString()).doesNotContain(PERSONAL);
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

  @Test
  void a_webhook_is_posted_valid_events_of_every_type() {
    for (boolean personal : List.of(true, false)) {
      try (Receiver receiver = Receiver.start()) {
        Hook hook = Hook.on(Map.of("url", receiver.url(), "personal", personal));
        hook.replay(Map.of("from", "" + (before + 1), "dryRun", false)).statusCode(202);
        await().atMost(A_WHILE).until(() -> types(events(receiver)).containsAll(published()));
        hook.delete();

        assertComplete(events(receiver));
        if (!personal) assertThat(events(receiver).toString()).doesNotContain(PERSONAL);
      }
    }
  }

  private static List<JsonNode> events(Receiver receiver) {
    return receiver.received().stream().map(Received::event).toList();
  }

  private void work(Visitor visitor, String number) {
    Colleague colleague = Colleague.in(COMMUNITY);
    colleague.orders(number, "claim").statusCode(200);
    colleague
        .orders(
            number, "note", Map.of("text", "@自己 物业说明天来", "mentions", List.of(colleague.username())))
        .statusCode(200);
    colleague.orders(number, "tags", Map.of("add", List.of("重点企业"))).statusCode(200);
    readMentions(colleague);
    Map<String, String> part = Map.of("line", "building", "title", "清走杂物");
    colleague.orders(number, "parts", part).statusCode(201);
    linkAndUnlink(colleague, number);
    colleague.orders(number, "correction", Map.of("line", "building")).statusCode(200);
    colleague.replies(number, "马上来看").statusCode(201);
    colleague.orders(number, "start").statusCode(200);
    colleague.orders(number, "wait").statusCode(200);
    visitor.says("消防通道还堵着").statusCode(201);
    colleague.orders(number, "resolve").statusCode(200);
    visitor.rates(number, 4, "来得很快").statusCode(200);
    colleague.orders(number, "close").statusCode(200);
    colleague.orders(number, "reopen").statusCode(200);
    colleague.orders(number, "release").statusCode(200);
    Map<String, String> transfer = Map.of("line", "building", "note", "归物业管");
    colleague.orders(number, "transfer", transfer).statusCode(200);
    colleague.orders(number, "reject", Map.of("note", "已经清理")).statusCode(200);
  }

  private static void linkAndUnlink(Colleague colleague, String number) {
    String other = Visitor.in(COMMUNITY, "zh").opensARequest();
    Map<String, String> link = Map.of("kind", "related", "other", other);
    colleague.orders(number, "links", link).statusCode(200);
    colleague
        .json()
        .delete("/api/requests/{number}/links/{other}", number, other)
        .then()
        .statusCode(200);
  }

  private static void readMentions(Colleague colleague) {
    List<String> ids = colleague.json().get("/api/mentions").then().extract().path("id");
    colleague.json().body(Map.of("ids", ids)).post("/api/mentions/read").then().statusCode(204);
  }

  /** As the desk: visitors do it in the chat, too. */
  private static void withdraw(String number) {
    Colleague.in(COMMUNITY).orders(number, "withdraw").statusCode(200);
  }

  /** Somebody is there whom a visitor who waits is offered to. */
  private static void declineAnOffer() {
    Colleague colleague = Colleague.in("huijin");
    Visitor visitor = Visitor.in("huijin", "zh");
    try (PlainSocket board =
        PlainSocket.open(
            RunningHub.uri(),
            "/ws/board",
            Map.of("Cookie", "doorstep_session=" + colleague.session()))) {
      board.send("{\"type\":\"hello\"}");
      visitor.says("转人工").statusCode(201);
      await()
          .atMost(A_WHILE)
          .until(
              () ->
                  colleague.orders(visitor.numbers().get(0), "decline").extract().statusCode()
                      == 204);
    }
  }

  private void remindWhoOwesAnAnswer() {
    String number = Visitor.in(COMMUNITY, "zh").opensARequest();
    Colleague colleague = Colleague.in(COMMUNITY);
    colleague.orders(number, "claim").statusCode(200);
    colleague.orders(number, "wait", Map.of("note", "现场照片")).statusCode(200);
    time.passes(Duration.ofDays(3));
    colleague.orders(number, "withdraw").statusCode(200);
  }

  private static void cannedAnswers() {
    String id = java.util.UUID.randomUUID().toString();
    Map<String, String> words = Map.of("zh", "请补充：{number}", "en", "More, please: {number}");
    Colleague.admin()
        .json()
        .body(Map.of("line", "permits", "community", COMMUNITY, "title", words, "text", words))
        .put("/api/canned-answers/{id}", id)
        .then()
        .statusCode(200);
    Colleague.admin().json().delete("/api/canned-answers/{id}", id).then().statusCode(204);
  }

  private static void editScripts() {
    Colleague author = Colleague.admin();
    author.json().delete("/api/scripts/draft"); // there may be none
    Map<String, String> files = author.json().get("/api/scripts/draft").path("files");
    Map<String, String> changed = new TreeMap<>(files);
    changed.keySet().removeIf(name -> name.startsWith("tests/")); // they take their time
    changed.computeIfPresent("common.yml", (name, text) -> text.replace("不客气！", "别客气！"));
    int revision =
        author
            .json()
            .header("If-Match", "\"0\"")
            .body(Map.of("files", changed))
            .put("/api/scripts/draft")
            .then()
            .statusCode(200)
            .extract()
            .path("revision");
    author
        .json()
        .config(PATIENT) // the assistant is trained first
        .body(Map.of("revision", revision))
        .post("/api/scripts/draft/publish")
        .then()
        .statusCode(200);
    author.json().body(Map.of("version", 1)).post("/api/scripts/rollback").then().statusCode(200);
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
