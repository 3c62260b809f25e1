package dev.doorstep.board;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.doorstep.TestDatabase;
import dev.doorstep.board.AtTheDesk.Colleague;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TryingDraftTest {
  private AtTheScripts author;

  @BeforeEach
  void an_author() {
    author = AtTheScripts.admin();
  }

  @AfterEach
  void no_draft_is_left() {
    AtTheScripts.tidy();
  }

  @Test
  void the_draft_answers_in_its_own_words_and_goes_on_from_the_state_it_gave() {
    author.draftsAnAnswerToThanks("随时！");

    Map<String, Object> state =
        says("我们想12月20日在东广场摆摊", null)
            .statusCode(200)
            .body("decision.line", equalTo("permits"))
            .body("opened", empty())
            .extract()
            .path("state");
    says("谢谢", state)
        .statusCode(200)
        .body("replies[0].text", containsString("随时！"))
        .body("state.form", equalTo("stall"));
  }

  @Test
  void without_a_draft_there_is_nothing_to_talk_to() {
    says("谢谢", null).statusCode(404).body("detail", containsString("draft"));
  }

  @Test
  void a_form_that_the_draft_no_longer_has_is_left_for_what_the_words_say() {
    author.draftsAnAnswerToThanks("随时！");

    says(
            "谢谢",
            Map.of(
                "lang", "zh",
                "phase", "FILLING",
                "line", "permits",
                "form", "no-such-form",
                "asked", "site"))
        .statusCode(200)
        .body("replies[0].text", containsString("随时！"));
  }

  @Test
  void staff_who_write_no_scripts_cannot_try_them() {
    new AtTheScripts(Colleague.in("xintiandi"))
        .author()
        .json()
        .body(Map.of("text", "谢谢"))
        .post("/api/scripts/draft/try")
        .then()
        .statusCode(403);
  }

  private ValidatableResponse says(String text, Map<String, ?> state) {
    Map<String, Object> turn = new HashMap<>(Map.of("lang", "zh", "text", text));
    if (state != null) turn.put("state", state);
    return author.author().json().body(turn).post("/api/scripts/draft/try").then();
  }
}
