package dev.doorstep.board;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.doorstep.TestDatabase;
import dev.doorstep.board.AtTheDesk.Colleague;
import dev.doorstep.board.AtTheDesk.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RefusalsTest {

  @Test
  void staff_see_nothing_of_other_communities() {
    Visitor visitor = Visitor.in("xintiandi", "zh");
    String number = visitor.opensARequest();
    Colleague elsewhere = Colleague.in("hanggang");

    elsewhere.reads(number).statusCode(404);
    elsewhere.orders(number, "claim").statusCode(404);
    elsewhere.replies(number, "你好").statusCode(404);
    elsewhere.orders(number, "note", Map.of("text", "x")).statusCode(404);
    elsewhere
        .json()
        .get("/api/conversations/{id}/messages", visitor.conversation())
        .then()
        .statusCode(404);
    elsewhere
        .json()
        .post("/api/conversations/{id}/hand-back", visitor.conversation())
        .then()
        .statusCode(404);
    elsewhere.json().get("/api/requests?community=xintiandi").then().statusCode(403);
    elsewhere.json().get("/api/requests").then().body("items.number", not(hasItem(number)));
  }

  @Test
  void a_visitor_cannot_use_staff_calls_nor_another_conversation() {
    Visitor visitor = Visitor.in("xintiandi", "zh");
    Visitor other = Visitor.in("xintiandi", "zh");

    problem(AtTheDesk.json().get("/api/requests").then(), 401);
    problem(AtTheDesk.json().post("/api/requests/XTD-20261123-0001/claim").then(), 401);
    problem(
        AtTheDesk.json()
            .header("Authorization", "Bearer " + visitor.token())
            .get("/api/conversations/{id}/messages", other.conversation())
            .then(),
        403);
    problem(
        AtTheDesk.json()
            .header("Authorization", "Bearer " + visitor.token() + "x")
            .get("/api/conversations/{id}/messages", visitor.conversation())
            .then(),
        401);
  }

  @Test
  void a_message_is_neither_empty_nor_too_long() {
    Visitor visitor = Visitor.in("xintiandi", "zh");

    problem(visitor.says(" "), 400);
    problem(visitor.says("长".repeat(4001)), 413).body("detail", containsString("4000"));
    visitor.says("长".repeat(4000)).statusCode(201);
  }

  @Test
  void what_cannot_be_read_is_told_how_to_write() {
    Visitor visitor = Visitor.in("xintiandi", "zh");
    Colleague colleague = Colleague.admin();

    problem(AtTheDesk.json().body("{").post("/api/conversations").then(), 400);
    problem(
        AtTheDesk.json().body(Map.of("community", "nowhere")).post("/api/conversations").then(),
        400);
    problem(
        AtTheDesk.json().body(Map.of("community", "../x")).post("/api/conversations").then(), 400);
    problem(
        AtTheDesk.json()
            .body(Map.of("community", "xintiandi", "enterprise", "91330100000000000X"))
            .post("/api/conversations")
            .then(),
        400);
    problem(
        AtTheDesk.json()
            .header("Authorization", "Bearer " + visitor.token())
            .body(Map.of("id", "no-uuid", "text", "x"))
            .post("/api/conversations/{id}/messages", visitor.conversation())
            .then(),
        400);
    problem(
        AtTheDesk.json()
            .body("{\"community\":\"xintiandi\",\"contact\":{\"name\":\"\\u0000\"}}")
            .post("/api/conversations")
            .then(),
        400);
    problem(colleague.json().queryParam("q", "\u0000").get("/api/requests").then(), 400);
    problem(colleague.reads("nonsense"), 400);
    problem(colleague.reads("XTD-20200101-9999"), 404);
    problem(colleague.orders("XTD-20200101-9999", "dance"), 404)
        .body("detail", containsString("claim"));
    problem(colleague.json().get("/api/requests?state=lost").then(), 400);
    problem(AtTheDesk.json().get("/api/communities/nowhere/widget").then(), 404);
  }

  @Test
  void a_move_decided_on_an_old_version_is_refused() {
    String number = Visitor.in("xintiandi", "zh").opensARequest();
    Colleague colleague = Colleague.in("xintiandi");
    colleague.orders(number, "claim").statusCode(200);

    problem(
        colleague
            .json()
            .header("If-Match", "\"0\"")
            .body(Map.of())
            .post("/api/requests/{number}/start", number)
            .then(),
        412);
  }

  @Test
  void a_colleague_does_not_talk_over_another() {
    String number = Visitor.in("xintiandi", "zh").opensARequest();
    Colleague first = Colleague.in("xintiandi");
    Colleague second = Colleague.in("xintiandi");
    first.replies(number, "我来处理");

    problem(second.replies(number, "我也来"), 409).body("owner.staff", equalTo(first.username()));
  }

  @Test
  void a_reply_sent_again_is_posted_once() {
    Visitor visitor = Visitor.in("xintiandi", "zh");
    String number = visitor.opensARequest();
    Colleague colleague = Colleague.in("xintiandi");
    Map<String, Object> reply = Map.of("id", UUID.randomUUID(), "text", "收到");

    colleague.orders(number, "reply", reply).statusCode(201);
    int messages = visitor.texts().size();
    colleague.orders(number, "reply", reply).statusCode(201);

    org.assertj.core.api.Assertions.assertThat(visitor.texts()).hasSize(messages);
  }

  private static ValidatableResponse problem(ValidatableResponse response, int status) {
    return response
        .statusCode(status)
        .contentType(startsWith("application/problem+json"))
        .body("detail", not(equalTo("")));
  }
}
