package dev.doorstep.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.doorstep.TestDatabase;
import dev.doorstep.board.AtTheDesk.Colleague;
import dev.doorstep.board.AtTheDesk.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CorrectingLineTest {
  private static final String WORDS = "3楼消防通道被堵了";

  private Colleague colleague;
  private Colleague author;
  private String number;

  @BeforeEach
  void a_request_that_the_assistant_opened() {
    colleague = Colleague.in("xintiandi");
    author = Colleague.author("xintiandi");
    number = Visitor.in("xintiandi", "zh").opensARequest();
  }

  @AfterEach
  void no_draft_is_left() {
    AtTheScripts.tidy();
  }

  @Test
  void one_click_keeps_the_words_that_led_to_the_line() {
    corrects("building", "物业的事")
        .statusCode(200)
        .body("request", equalTo(number))
        .body("text", equalTo(WORDS))
        .body("fromLine", equalTo("safety"))
        .body("toLine", equalTo("building"))
        .body("state", equalTo("open"));

    colleague
        .reads(number)
        .body("line", equalTo("safety"))
        .body("history[-1].command", equalTo("correct"))
        .body("history[-1].note", equalTo("→ building: 物业的事"));
    listed("open").body("items.request", hasItem(number));
  }

  @Test
  void saying_it_twice_is_saying_it_once_and_another_line_replaces_the_first() {
    int id = corrects("building", "").extract().path("id");
    corrects("building", "").body("id", equalTo(id));
    corrects("transport", "").body("id", equalTo(id)).body("toLine", equalTo("transport"));

    colleague
        .reads(number)
        .body(
            "history.findAll { it.command == 'correct' }.note",
            contains("→ building", "→ transport"));
  }

  @Test
  void other_communities_neither_correct_nor_see_it() {
    corrects("building", "");
    Colleague elsewhere = Colleague.in("hanggang");
    elsewhere.orders(number, "correction", Map.of("line", "building")).statusCode(404);
    author = Colleague.author("hanggang");
    listed("open").body("items.request", not(hasItem(number)));
  }

  @Test
  void bad_corrections_are_told_why() {
    corrects("nowhere", "").statusCode(400).body("detail", containsString("nowhere"));
    colleague.orders(number, "correction", Map.of()).statusCode(400);
    String byHand =
        colleague
            .json()
            .body(Map.of("community", "xintiandi", "line", "legal", "title", "电话咨询"))
            .post("/api/requests")
            .then()
            .statusCode(201)
            .extract()
            .path("number");
    colleague.orders(byHand, "correction", Map.of("line", "building")).statusCode(409);
  }

  @Test
  void accepted_it_is_a_test_and_an_example_in_the_draft() {
    int id = corrects("building", "").extract().path("id");

    accepts(id, Map.of("example", "building/none")).statusCode(422);
    String intent = anIntentOf("building");
    accepts(id, Map.of("example", "building/" + intent)).statusCode(200);

    Map<String, String> before = shipped();
    Map<String, String> draft = new AtTheScripts(author).files();
    assertThat(draft.get("tests/corrections.yml"))
        .contains("visitor: " + '"' + WORDS + '"', "line: building", number);
    assertThat(draft.get("building.yml").lines().toList())
        .containsSubsequence(before.get("building.yml").lines().toList())
        .hasSize((int) before.get("building.yml").lines().count() + 1)
        .anyMatch(line -> line.strip().equals("- \"" + WORDS + "\""));
    listed("accepted").body("items.id", hasItem(id));
    accepts(id, Map.of()).statusCode(409);
    new AtTheScripts(author).checks().body("faults.size()", equalTo(0));
  }

  @Test
  void dismissed_it_changes_nothing() {
    int id = corrects("building", "").extract().path("id");
    author.json().post("/api/scripts/corrections/{id}/dismiss", id).then().statusCode(204);

    listed("dismissed").body("items.id", hasItem(id));
    listed("open").body("items.id", not(hasItem(id)));
    new AtTheScripts(author).overview().body("draft", equalTo(null));
  }

  private ValidatableResponse corrects(String line, String note) {
    return colleague.orders(number, "correction", Map.of("line", line, "note", note));
  }

  private ValidatableResponse listed(String state) {
    return author.json().get("/api/scripts/corrections?state=" + state).then().statusCode(200);
  }

  private ValidatableResponse accepts(int id, Map<String, ?> body) {
    return author.json().body(body).post("/api/scripts/corrections/{id}/accept", id).then();
  }

  private Map<String, String> shipped() {
    return author.json().get("/api/scripts/versions/1").then().extract().path("files");
  }

  private String anIntentOf(String line) {
    String text = shipped().get(line + ".yml");
    int at = text.indexOf("  - id: ", text.indexOf("\nintents:")) + "  - id: ".length();
    return text.substring(at, text.indexOf('\n', at)).strip();
  }
}
