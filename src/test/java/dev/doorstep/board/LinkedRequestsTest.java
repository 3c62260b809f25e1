package dev.doorstep.board;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.doorstep.TestDatabase;
import dev.doorstep.board.AtTheDesk.Colleague;
import dev.doorstep.board.AtTheDesk.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LinkedRequestsTest {
  private static final String HERE = "xintiandi";

  private Visitor visitor;
  private Colleague colleague;
  private String first;
  private String second;

  @BeforeEach
  void two_visitors_report_the_same() {
    first = Visitor.in(HERE, "zh").opensARequest();
    visitor = Visitor.in(HERE, "zh");
    second = visitor.opensARequest();
    colleague = Colleague.in(HERE);
  }

  @Test
  void a_likely_duplicate_is_suggested_linked_from_both_sides_and_closed() {
    colleague
        .json()
        .get("/api/requests/{n}/similar", second)
        .then()
        .statusCode(200)
        .body("request.number", not(empty()));

    links(second, "duplicate_of", first, true).statusCode(200).body("other", contains(first));
    links(second, "duplicate_of", first, true).statusCode(200); // sent again: harmless

    colleague
        .json()
        .get("/api/requests/{n}/links", first)
        .then()
        .body("kind", contains("duplicate"))
        .body("other", contains(second))
        .body("state", contains("closed"));
    colleague
        .reads(second)
        .body("state", equalTo("closed"))
        .body("ending.kind", equalTo("duplicate"))
        .body("history.note", hasItem("duplicate_of " + first));
    visitor.reads().body("items[-1].text", containsString("合并办理"));
    visitor.reopens(second, "不是同一件").statusCode(200).body("state", equalTo("new"));
  }

  @Test
  void what_is_linked_is_not_suggested_and_a_link_can_be_taken_away() {
    links(second, "related", first, false).statusCode(200);
    links(second, "duplicate_of", first, false)
        .statusCode(409)
        .body("type", equalTo("/docs/problems#already-linked"));
    colleague
        .json()
        .get("/api/requests/{n}/similar", second)
        .then()
        .body("request.number", not(hasItem(first)));

    colleague
        .json()
        .delete("/api/requests/{n}/links/{o}", first, second)
        .then()
        .statusCode(200)
        .body("", empty());
    colleague.json().get("/api/requests/{n}/links", second).then().body("", empty());
  }

  @Test
  void no_link_reaches_into_another_community() {
    String elsewhere = Visitor.in("hanggang", "zh").opensARequest();

    links(second, "related", elsewhere, false).statusCode(404);
    Colleague.admin()
        .orders(second, "links", Map.of("kind", "related", "other", elsewhere))
        .statusCode(400);
    links(second, "related", second, false).statusCode(400);
    links(second, "part_of", first, false).statusCode(400);
    links(second, "related", "nonsense", false).statusCode(400);
    Colleague stranger = Colleague.in("hanggang");
    stranger.json().get("/api/requests/{n}/links", second).then().statusCode(404);
    stranger.json().get("/api/requests/{n}/similar", second).then().statusCode(404);
    stranger.orders(second, "parts", Map.of("line", "building", "title", "x")).statusCode(404);
  }

  @Test
  void a_part_goes_to_another_line_without_the_visitors_chat_and_the_whole_shows_how_far_it_is() {
    String part =
        colleague
            .orders(second, "parts", Map.of("line", "building", "title", "清走杂物", "note", "东侧"))
            .statusCode(201)
            .body("line", equalTo("building"))
            .body("conversation", nullValue())
            .body("details[0].value", equalTo("东侧"))
            .extract()
            .path("number");

    colleague.orders(part, "claim").statusCode(200);
    colleague.orders(part, "resolve").statusCode(200);

    colleague
        .json()
        .get("/api/requests/{n}/links", second)
        .then()
        .body("kind", contains("part"))
        .body("state", contains("resolved"));
    visitor.reads().body("requests", hasSize(1));
    colleague.orders(part, "parts", Map.of("line", "legal", "title", "x")).statusCode(409);
    colleague.orders(part, "reopen").statusCode(200);
    colleague.orders(part, "parts", Map.of("line", "legal", "title", "x")).statusCode(400);
  }

  @Test
  void a_request_goes_to_another_community_with_its_chat_and_leaves_a_trace() {
    String there = "hanggang";
    Colleague both = Colleague.lead(HERE, there);
    Map<String, String> wish = Map.of("community", there, "note", "企业已搬走");

    colleague.orders(second, "hand-on", wish).statusCode(403);
    both.orders(second, "hand-on", Map.of("community", there)).statusCode(400);
    both.orders(second, "hand-on", Map.of("community", HERE, "note", "x")).statusCode(400);
    both.orders(second, "hand-on", wish).statusCode(200).body("ending.kind", equalTo("referred"));
    both.orders(second, "hand-on", wish).statusCode(409);

    colleague
        .reads(second)
        .body("state", equalTo("closed"))
        .body("conversation", nullValue())
        .body("history[-1].note", containsString("企业已搬走"));
    colleague
        .json()
        .get("/api/conversations/{c}/messages", visitor.conversation())
        .then()
        .statusCode(404);
    String fresh = visitor.numbers().get(0);
    visitor
        .reads()
        .body("requests", hasSize(1))
        .body("items[-1].text", containsString(fresh))
        .body("owner.kind", equalTo("queue"));
    colleague.reads(fresh).statusCode(404);
    Colleague other = Colleague.in(there);
    other
        .reads(fresh)
        .body("community", equalTo(there))
        .body("history[0].note", containsString(second));
    other.orders(fresh, "claim").statusCode(200);
    other.replies(fresh, "您好，我来跟进").statusCode(201);
    visitor.reads().body("items[-1].text", equalTo("您好，我来跟进"));
  }

  private ValidatableResponse links(String number, String kind, String other, boolean close) {
    return colleague.orders(number, "links", Map.of("kind", kind, "other", other, "close", close));
  }
}
