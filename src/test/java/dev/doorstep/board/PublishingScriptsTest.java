package dev.doorstep.board;

import static dev.doorstep.board.AtTheScripts.YOU_ARE_WELCOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.doorstep.TestDatabase;
import dev.doorstep.board.AtTheDesk.Colleague;
import dev.doorstep.board.AtTheDesk.Visitor;
import dev.doorstep.eventlog.LogReader;
import dev.doorstep.eventlog.Position;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PublishingScriptsTest {
  @Inject LogReader log;

  private AtTheScripts author;

  @BeforeEach
  void an_author() {
    author = new AtTheScripts(Colleague.author("xintiandi"));
  }

  @AfterEach
  void the_shipped_scripts_speak_again() {
    AtTheScripts.tidy();
  }

  @Test
  void what_is_published_is_what_the_assistant_says_from_then_on() {
    String words = words();
    Visitor visitor = Visitor.in("xintiandi", "zh");
    visitor.says("谢谢");
    assertThat(visitor.texts()).last().asString().startsWith(YOU_ARE_WELCOME);

    int revision = author.draftsAnAnswerToThanks(words);
    visitor.says("谢谢");
    assertThat(visitor.texts()).last().asString().startsWith(YOU_ARE_WELCOME);

    int version = author.publishes(revision).statusCode(200).extract().path("version");
    visitor.says("谢谢");
    assertThat(visitor.texts()).last().asString().startsWith(words);
    visitor.reads().body("items[-1].scriptVersion", equalTo(version));

    author.rollsBack(1).statusCode(200).body("reason", equalTo("rollback"));
    visitor.says("谢谢");
    assertThat(visitor.texts()).last().asString().startsWith(YOU_ARE_WELCOME);
  }

  @Test
  void publishing_is_told_with_version_author_and_note_and_ends_the_draft() {
    Position before = log.extent().await().indefinitely().last();
    int revision = author.draftsAnAnswerToThanks(words());
    int version = author.publishes(revision).extract().path("version");

    author
        .overview()
        .body("active.version", equalTo(version))
        .body("active.reason", equalTo("publish"))
        .body("active.by.username", equalTo(author.author().username()))
        .body("versions[0].number", equalTo(version))
        .body("versions[0].origin", equalTo("authored"))
        .body("versions[0].note", equalTo("because"))
        .body("versions[-1].origin", equalTo("shipped"))
        .body("draft", nullValue());
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(log.read(before, 100).await().indefinitely())
                    .anySatisfy(
                        entry -> {
                          assertThat(entry.type()).isEqualTo("dev.doorstep.scripts.published.v1");
                          assertThat(entry.topics()).containsExactly("scripts");
                          assertThat(entry.json()).contains("\"version\":" + version);
                        }));
  }

  @Test
  void a_version_keeps_its_files() {
    String words = words();
    int revision = author.draftsAnAnswerToThanks(words);
    int version = author.publishes(revision).extract().path("version");
    author.rollsBack(1);

    author
        .author()
        .json()
        .get("/api/scripts/versions/{n}", version)
        .then()
        .statusCode(200)
        .body("files.'common.yml'", containsString(words));
    author.author().json().get("/api/scripts/versions/99999").then().statusCode(404);
  }

  @Test
  void a_draft_begins_with_what_speaks_and_the_second_of_two_authors_is_told() {
    author
        .opensTheDraft()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("revision", equalTo(0))
        .body("basedOn", equalTo(1))
        .body("files", hasKey("permits.yml"));
    Map<String, String> files = author.aFewFiles();
    int first = author.savesANewDraft(files);

    AtTheScripts colleague = new AtTheScripts(Colleague.author("xintiandi"));
    colleague
        .saves("\"0\"", files)
        .statusCode(412)
        .body("revision", equalTo(first))
        .body("detail", containsString(author.author().username()));

    colleague
        .saves("\"" + first + "\"", files)
        .statusCode(200)
        .body("revision", greaterThan(first));
    author.publishes(first).statusCode(412);
  }

  @Test
  void a_revision_of_a_discarded_draft_never_comes_back() {
    int first = author.savesANewDraft(author.aFewFiles());
    author
        .author()
        .json()
        .header("If-Match", "\"" + (first + 1000) + "\"")
        .delete("/api/scripts/draft")
        .then()
        .statusCode(412);
    author.author().json().delete("/api/scripts/draft").then().statusCode(204);

    author.saves("\"" + first + "\"", author.aFewFiles()).statusCode(412);
    assertThat(author.savesANewDraft(author.aFewFiles())).isGreaterThan(first);
  }

  @Test
  void a_draft_with_faults_is_not_published_and_each_fault_is_named() {
    Map<String, String> files = author.aFewFiles();
    files.computeIfPresent("permits.yml", (name, text) -> text.replace("fallback:", "falback:"));
    int revision = author.savesANewDraft(files);

    author.checks().statusCode(200).body("faults.file", hasItem("permits.yml"));
    author
        .publishes(revision)
        .statusCode(422)
        .contentType("application/problem+json")
        .body("faults.file", hasItem("permits.yml"))
        .body("faults[0].line", greaterThan(0))
        .body("faults[0].fix", notNullValue());
    assertThat(author.activeVersion()).isEqualTo(1);
  }

  @Test
  void a_draft_whose_tests_fail_is_not_published() {
    Map<String, String> files = author.aFewFiles();
    files.put(
        "tests/mine.yml", "- title: 谢谢\n  turns:\n    - visitor: 谢谢\n    - assistant: 没人这么说\n");
    int revision = author.savesANewDraft(files);

    author
        .checks()
        .body("faults", hasSize(0))
        .body("tests.played", equalTo(1))
        .body("tests.failed[0].title", equalTo("谢谢"))
        .body("tests.failed[0].mismatches[0].expected", equalTo("没人这么说"))
        .body("tests.failed[0].mismatches[0].got", containsString(YOU_ARE_WELCOME))
        .body("tests.failed[0].conversation.who", hasItem("visitor"));
    author.publishes(revision).statusCode(422).body("failed[0].file", equalTo("tests/mine.yml"));
  }

  @Test
  void what_speaks_already_is_not_published_again() {
    Map<String, String> files = author.aFewFiles();
    int version = author.publishes(author.savesANewDraft(files)).extract().path("version");

    author.publishes(author.savesANewDraft(files)).statusCode(409);
    author.rollsBack(version).statusCode(409);
    author.rollsBack(99_999).statusCode(404);
  }

  @Test
  void the_shipped_scripts_and_tests_are_a_draft_without_faults() {
    author.savesANewDraft(author.files());

    author.checks().body("faults", hasSize(0)).body("tests.played", greaterThan(20));
  }

  @Test
  void hostile_files_are_refused_with_a_reason() {
    author.saves("\"0\"", Map.of("../../etc/passwd.yml", "x: 1")).statusCode(400);
    author.saves("\"0\"", Map.of("tests/../common.yml", "x: 1")).statusCode(400);
    author.saves("\"0\"", Map.of("common.exe", "x: 1")).statusCode(400);
    author
        .saves("\"0\"", Map.of("common.yml", "#".repeat(2 * 1024 * 1024 + 1)))
        .statusCode(413)
        .body("detail", containsString("2048"));
    author.saves("\"0\"", Map.of("common.yml", "x".repeat(6 * 1024 * 1024))).statusCode(413);
    author
        .author()
        .json()
        .body(Map.of("files", Map.of("common.yml", "x: 1")))
        .put("/api/scripts/draft")
        .then()
        .statusCode(428);
    author.overview().body("draft", nullValue());
  }

  @Test
  void a_yaml_bomb_is_a_fault_like_any_other() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("a%d: &a%d [".formatted(i, i));
      bomb.append("*a%d, ".formatted(i - 1).repeat(8)).append("*a%d]\n".formatted(i - 1));
    }
    Map<String, String> files = author.aFewFiles();
    files.put("finance.yml", bomb.toString());
    files.put("legal.yml", "[".repeat(100_000));
    files.put("unknown.yml", "line: unknown\n");
    author.savesANewDraft(files);

    author
        .checks()
        .statusCode(200)
        .body("faults.file", hasItem("finance.yml"))
        .body("faults.file", hasItem("legal.yml"))
        .body("faults.file", hasItem("unknown.yml"));
  }

  @Test
  void scripts_are_for_authors_and_admins() {
    AtTheScripts staff = new AtTheScripts(Colleague.in("xintiandi"));
    staff.overview().statusCode(403);
    staff.opensTheDraft().statusCode(403);
    staff.rollsBack(1).statusCode(403);
    AtTheDesk.json().get("/api/scripts").then().statusCode(401);
  }

  @Test
  void an_author_sees_requests_of_their_communities_like_staff() {
    String number = Visitor.in("xintiandi", "zh").opensARequest();
    author.author().reads(number).statusCode(200);
    new AtTheScripts(Colleague.author("hanggang")).author().reads(number).statusCode(404);
    Colleague.in("xintiandi").orders(number, "claim").statusCode(200);
    author.author().orders(number, "resolve").statusCode(409);
  }

  private static String words() {
    return "随时为您效劳" + UUID.randomUUID().toString().substring(0, 8) + "！";
  }
}
