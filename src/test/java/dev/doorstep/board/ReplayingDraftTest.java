package dev.doorstep.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.oneOf;

import dev.doorstep.TestDatabase;
import dev.doorstep.board.AtTheDesk.Colleague;
import dev.doorstep.board.AtTheDesk.Visitor;
import dev.doorstep.bot.proof.ProofJson;
import dev.doorstep.bot.proof.RecordedTurn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReplayingDraftTest {
  private static final String WORDS = "3楼消防通道被堵了";

  private AtTheScripts author;
  private Instant began;

  @BeforeEach
  void a_past_conversation_in_two_communities() {
    began = Instant.now();
    author = new AtTheScripts(Colleague.author("xintiandi"));
    Visitor visitor = Visitor.in("xintiandi", "zh");
    visitor.says(WORDS);
    visitor.says("谢谢");
    Visitor.in("hanggang", "zh").says(WORDS);
  }

  @AfterEach
  void no_draft_is_left() {
    AtTheScripts.tidy();
  }

  @Test
  void a_draft_that_only_speaks_otherwise_changes_no_turn() {
    author.draftsAnAnswerToThanks("随时！");

    starts(Map.of("from", began.toString()))
        .statusCode(202)
        .body("state", oneOf("running", "done"));

    ended()
        .body("state", equalTo("done"))
        .body("against", equalTo(1))
        .body("report.turns", equalTo(2))
        .body("report.conversations", equalTo(1))
        .body("report.changed", equalTo(0));
  }

  @Test
  void turns_that_would_go_otherwise_are_counted_and_shown_to_those_of_the_community() {
    savesADraftThatCannotTellSafety();

    author = AtTheScripts.admin();
    starts(Map.of("from", began.toString())).statusCode(202);

    ended()
        .body("report.turns", equalTo(3))
        .body("report.changed", greaterThanOrEqualTo(2))
        .body("report.counts.line", greaterThanOrEqualTo(2))
        .body("report.samples.community", hasItem("hanggang"))
        .body("report.samples.words", hasItem(WORDS))
        .body("report.samples[0].before.line", equalTo("safety"));
    author = new AtTheScripts(Colleague.author("hanggang"));
    ended().body("report.samples.findAll { it.community != 'hanggang' }", hasSize(0));
  }

  @Test
  void faults_and_a_missing_draft_are_named_before_anything_runs() {
    starts(Map.of()).statusCode(404);
    Map<String, String> files = author.aFewFiles();
    files.put("permits.yml", "line: permits\n");
    author.savesANewDraft(files);

    starts(Map.of()).statusCode(422).body("faults.file", hasItem("permits.yml"));
    starts(Map.of("limit", 0)).statusCode(400);
    starts(Map.of("from", "yesterday")).statusCode(400);
  }

  @Test
  void the_export_is_what_the_command_line_replays() throws ProofJson.Unreadable {
    List<RecordedTurn> turns = new ArrayList<>();
    for (String line : exported("from=" + began).extract().asString().split("\n")) {
      turns.add(ProofJson.readTurn(line));
    }

    assertThat(turns).extracting(turn -> turn.said().text()).containsExactly(WORDS, "谢谢");
    assertThat(turns).extracting(RecordedTurn::position).isSorted().doesNotHaveDuplicates();
    assertThat(turns).extracting(turn -> turn.version().orElseThrow()).containsOnly("1");
    exported("community=hanggang").statusCode(403).body("detail", containsString("hanggang"));
    exported("from=tomorrow").statusCode(400);
  }

  /** Safety hears nothing any more but a word nobody says. */
  private void savesADraftThatCannotTellSafety() {
    Map<String, String> files = author.aFewFiles();
    files.computeIfPresent("safety.yml", (name, text) -> text.replaceAll("消防|通道|堵", "某某"));
    author.savesANewDraft(files);
  }

  private ValidatableResponse starts(Map<String, ?> wish) {
    return author.author().json().body(wish).post("/api/scripts/draft/replay").then();
  }

  private ValidatableResponse ended() {
    await().until(() -> !reads().statusCode(200).extract().path("state").equals("running"));
    return reads().body("state", equalTo("done"));
  }

  private ValidatableResponse reads() {
    return author.author().json().get("/api/scripts/draft/replay").then();
  }

  private ValidatableResponse exported(String query) {
    return author.author().json().get("/api/scripts/conversations?" + query).then();
  }
}
