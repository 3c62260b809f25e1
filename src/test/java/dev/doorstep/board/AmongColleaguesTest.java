package dev.doorstep.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.doorstep.TestDatabase;
import dev.doorstep.board.AtTheDesk.Colleague;
import dev.doorstep.board.AtTheDesk.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mentions in notes, and tags: what colleagues tell each other about a request. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AmongColleaguesTest {
  private static final String HERE = "xintiandi";

  private Visitor visitor;
  private Colleague writer;
  private Colleague reader;
  private String number;

  @BeforeEach
  void two_colleagues_see_a_visitors_request() {
    visitor = Visitor.in(HERE, "zh");
    number = visitor.opensARequest();
    writer = Colleague.in(HERE);
    reader = Colleague.in(HERE);
  }

  @Test
  void who_is_mentioned_in_a_note_finds_it_until_they_have_seen_it() {
    writer.json().get("/api/colleagues").then().body("username", hasItem(reader.username()));

    notes("@同事 请核实用电", reader.username()).statusCode(200);

    List<String> ids =
        reader
            .json()
            .get("/api/mentions")
            .then()
            .body("request", contains(number))
            .body("note", contains("@同事 请核实用电"))
            .body("by.username", contains(writer.username()))
            .body("read", contains(false))
            .extract()
            .path("id");
    writer.json().body(Map.of("ids", ids)).post("/api/mentions/read").then().statusCode(204);
    reader.json().get("/api/mentions").then().body("read", contains(false)); // not theirs to mark
    reader.json().body(Map.of("ids", ids)).post("/api/mentions/read").then().statusCode(204);
    reader.json().get("/api/mentions").then().body("read", contains(true));
    writer.json().get("/api/mentions").then().body("id", empty());
  }

  @Test
  void nobody_is_mentioned_who_cannot_see_the_request() {
    Colleague stranger = Colleague.in("hanggang");

    notes("@外人", stranger.username())
        .statusCode(400)
        .body("detail", containsString(stranger.username()));
    stranger.json().get("/api/tags?community={c}", HERE).then().statusCode(404);
    stranger.orders(number, "tags", Map.of("add", List.of("x"))).statusCode(404);
    stranger.json().get("/api/mentions").then().body("id", empty());
  }

  @Test
  void tags_are_put_on_once_suggested_to_the_community_and_hidden_from_the_visitor() {
    tags(List.of(" 重点  企业 ", "VIP"), List.of())
        .statusCode(200)
        .body("tags", contains("重点 企业", "VIP"));
    tags(List.of("vip"), List.of()).statusCode(200).body("tags", contains("重点 企业", "VIP"));
    tags(List.of("待核"), List.of("Vip")).statusCode(200).body("tags", contains("重点 企业", "待核"));

    reader
        .reads(number)
        .body("tags", contains("重点 企业", "待核"))
        .body("history.findAll { it.command == 'tag' }.note", contains("+重点 企业 +VIP", "+待核 −VIP"));
    reader.json().get("/api/tags?community={c}", HERE).then().body("tag", hasItems("重点 企业", "待核"));
    reader.orders(number, "claim").statusCode(200).body("tags", contains("重点 企业", "待核"));
    assertThat(visitor.reads().extract().asString()).doesNotContain("重点", "待核");
  }

  @Test
  void a_tag_that_cannot_be_one_is_refused() {
    for (String wrong : List.of("", "长".repeat(31), "a\u0000b", "a\u202eb"))
      tags(List.of(wrong), List.of()).statusCode(400).body("detail", containsString("30"));
    tags(IntStream.range(0, 10).mapToObj(i -> "t" + i).toList(), List.of()).statusCode(200);
    tags(List.of("one more"), List.of()).statusCode(400);
    writer.reads(number).body("tags", not(hasItem("one more"))).body("version", equalTo(1));
  }

  private io.restassured.response.ValidatableResponse notes(String text, String mentioned) {
    return writer.orders(number, "note", Map.of("text", text, "mentions", List.of(mentioned)));
  }

  private io.restassured.response.ValidatableResponse tags(List<String> add, List<String> remove) {
    return writer.orders(number, "tags", Map.of("add", add, "remove", remove));
  }
}
