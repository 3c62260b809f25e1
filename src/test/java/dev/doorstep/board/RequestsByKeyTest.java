package dev.doorstep.board;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.doorstep.IssuedKey;
import dev.doorstep.TestDatabase;
import dev.doorstep.board.AtTheDesk.Colleague;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Programs of others open requests and follow them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RequestsByKeyTest {
  private static final String HERE = "xintiandi";
  private static final String ELSEWHERE = "hangyang";

  @Test
  void a_program_opens_a_request_and_staff_see_who_sent_it() {
    String number = opened(IssuedKey.in(HERE, "requests:write"), HERE);

    Colleague.in(HERE)
        .reads(number)
        .statusCode(200)
        .body("contact.phone", equalTo("13800008888"))
        .body("history[0].command", equalTo("open"))
        .body("history[0].by.kind", equalTo("api"))
        .body("history[0].by.id", notNullValue())
        .body("history[0].by.name", equalTo("区平台 District platform"));
  }

  @Test
  void a_program_reads_requests_of_its_communities_only() {
    IssuedKey writer = IssuedKey.with("requests:write");
    String here = opened(writer, HERE);
    String elsewhere = opened(writer, ELSEWHERE);
    IssuedKey reader = IssuedKey.in(HERE, "requests:read");

    reader
        .call()
        .get("/api/requests")
        .then()
        .statusCode(200)
        .body("position", notNullValue())
        .body("items.number", hasItem(here))
        .body("items.community", everyItem(equalTo(HERE)));
    reader.call().get("/api/requests/{n}", elsewhere).then().statusCode(404);
    reader.call().get("/api/requests?community=" + ELSEWHERE).then().statusCode(403);
    opens(IssuedKey.in(HERE, "requests:write"), ELSEWHERE)
        .statusCode(403)
        .body("detail", containsString(ELSEWHERE));
  }

  @Test
  void who_they_are_and_what_they_wrote_takes_the_scope_for_personal_data() {
    String number = opened(IssuedKey.with("requests:write"), HERE);

    reads(IssuedKey.with("requests:read"), number)
        .statusCode(200)
        .body("line", equalTo("building"))
        .body("title", equalTo(""))
        .body("details.value", everyItem(equalTo("")))
        .body("history.by.name", everyItem(equalTo("")))
        .body("contact.name", equalTo(""))
        .body("contact.phone", equalTo(""));
    reads(IssuedKey.with("requests:read", "events:personal"), number)
        .statusCode(200)
        .body("title", equalTo("空调不制冷"))
        .body("details[0].value", equalTo("13楼东侧"))
        .body("contact.phone", equalTo("13800008888"));
    IssuedKey.with("requests:read")
        .call()
        .get("/api/requests")
        .then()
        .statusCode(200)
        .body("items.contact.phone", everyItem(equalTo("")));
    IssuedKey.with("requests:read")
        .call()
        .get("/api/requests?q=陈静")
        .then()
        .statusCode(403)
        .body("scope", equalTo("events:personal"));
  }

  @Test
  void what_colleagues_note_among_themselves_stays_inside() {
    String number = opened(IssuedKey.with("requests:write"), HERE);
    Colleague.in(HERE).orders(number, "note", Map.of("text", "老客户，有点急")).statusCode(200);

    reads(IssuedKey.with("requests:read", "events:personal"), number)
        .statusCode(200)
        .body("history.command", not(hasItem("note")))
        .body("history.note", everyItem(equalTo("")))
        .body("why", nullValue());
    Colleague.in(HERE).reads(number).body("history.command", hasItem("note"));
  }

  @Test
  void sent_again_it_opens_nothing_new() {
    IssuedKey key = IssuedKey.with("requests:write");
    String mark = UUID.randomUUID().toString();
    List<CompletableFuture<Response>> sent =
        Stream.generate(() -> supplyAsync(() -> sends(key, mark, "电梯停运"))).limit(6).toList();
    List<Response> answers = sent.stream().map(CompletableFuture::join).toList();

    assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201);
    assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
    assertThat(answers.stream().map(answer -> answer.<String>path("number")).distinct()).hasSize(1);

    sends(key, mark, "空调不制冷")
        .then()
        .statusCode(422)
        .body("detail", containsString("a new one for each request"));
    sends(IssuedKey.with("requests:write"), mark, "空调不制冷").then().statusCode(201);
    sends(key, "x".repeat(201), "空调不制冷").then().statusCode(400);
  }

  @Test
  void each_scope_opens_one_door() {
    IssuedKey reader = IssuedKey.with("requests:read");
    opens(reader, HERE)
        .statusCode(403)
        .body("scope", equalTo("requests:write"))
        .body("detail", containsString("requests:write"));
    IssuedKey.with("requests:write")
        .call()
        .get("/api/requests")
        .then()
        .statusCode(403)
        .body("scope", equalTo("requests:read"));
  }

  @Test
  void commands_stay_with_people() {
    String number = opened(IssuedKey.with("requests:write"), HERE);
    IssuedKey.with("requests:read", "requests:write")
        .call()
        .body("{}")
        .post("/api/requests/{n}/claim", number)
        .then()
        .statusCode(403)
        .body("detail", containsString("a person who signed in"));
    IssuedKey.with("requests:read")
        .call()
        .get("/api/requests?mine=true")
        .then()
        .statusCode(400)
        .body("detail", containsString("mine"));
  }

  private static String opened(IssuedKey key, String community) {
    return opens(key, community)
        .statusCode(201)
        .header("Location", containsString("/api/requests/"))
        .extract()
        .path("number");
  }

  private static ValidatableResponse opens(IssuedKey key, String community) {
    return key.call().body(need(community, "空调不制冷")).post("/api/requests").then();
  }

  private static Response sends(IssuedKey key, String mark, String title) {
    return key.call().header("Idempotency-Key", mark).body(need(HERE, title)).post("/api/requests");
  }

  private static Map<String, Object> need(String community, String title) {
    return Map.of(
        "community",
        community,
        "line",
        "building",
        "title",
        title,
        "description",
        "13楼东侧",
        "contact",
        Map.of("name", "陈静", "phone", "13800008888"));
  }

  private static ValidatableResponse reads(IssuedKey key, String number) {
    return key.call().get("/api/requests/{number}", number).then();
  }
}
