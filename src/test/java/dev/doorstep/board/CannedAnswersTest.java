package dev.doorstep.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.doorstep.TestDatabase;
import dev.doorstep.board.AtTheDesk.Colleague;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CannedAnswersTest {
  private static final String HERE = "xintiandi";
  private static final String ELSEWHERE = "hanggang";

  private Colleague colleague;
  private Colleague lead;
  private String id;

  @BeforeEach
  void people_are_at_work() {
    colleague = Colleague.in(HERE);
    lead = Colleague.lead(HERE);
    id = UUID.randomUUID().toString();
  }

  @Test
  void each_of_the_lines_has_three_or_more_from_the_start() {
    List<String> lines =
        list(colleague).extract().jsonPath().getList("findAll { it.community == null }.line");
    Map<String, Long> counts =
        lines.stream()
            .collect(
                java.util.stream.Collectors.groupingBy(
                    line -> line, java.util.stream.Collectors.counting()));

    assertThat(counts).hasSize(14).allSatisfy((line, count) -> assertThat(count).isGreaterThan(2));
  }

  @Test
  void what_is_shipped_uses_variables_that_exist_and_can_be_saved_again() {
    List<Map<String, Object>> shipped =
        list(Colleague.admin()).extract().jsonPath().getList("findAll { it.community == null }");
    assertThat(shipped).isNotEmpty();

    for (Map<String, Object> one : shipped) {
      Map<String, Object> same = new HashMap<>(one);
      String id = (String) same.remove("id");
      same.remove("updatedAt");
      Colleague.admin()
          .json()
          .body(same)
          .put("/api/canned-answers/{id}", id)
          .then()
          .statusCode(200);
    }
  }

  @Test
  void a_lead_looks_after_those_of_their_community_and_colleagues_there_use_them() {
    saves(lead, HERE, "请带 {number} 的收件单").statusCode(200);
    saves(lead, HERE, "请带 {number} 的收件单").statusCode(200); // sent again: harmless

    list(colleague).body("id", hasItem(id));
    list(Colleague.in(ELSEWHERE)).body("id", not(hasItem(id)));

    lead.json().delete("/api/canned-answers/{id}", id).then().statusCode(204);
    lead.json().delete("/api/canned-answers/{id}", id).then().statusCode(204);
    list(colleague).body("id", not(hasItem(id)));
  }

  @Test
  void nobody_else_changes_them() {
    saves(colleague, HERE, "x").statusCode(403).body("type", equalTo("/docs/problems#forbidden"));
    saves(lead, null, "x").statusCode(403);
    saves(lead, ELSEWHERE, "x").statusCode(403);
    saves(Colleague.admin(), ELSEWHERE, "x").statusCode(200);
    saves(lead, HERE, "x").statusCode(403); // it would be taken from the others
    lead.json().delete("/api/canned-answers/{id}", id).then().statusCode(403);
  }

  @Test
  void words_that_cannot_be_used_are_refused_with_the_reason() {
    saves(lead, HERE, "{numbr}")
        .statusCode(400)
        .body("detail", containsString("{numbr}"))
        .body("detail", containsString("{number}"));
    saves(lead, HERE, " ").statusCode(400);
    saves(lead, HERE, "长".repeat(2001)).statusCode(400);
    saves(lead, HERE, "\u0000").statusCode(400);
  }

  private static ValidatableResponse list(Colleague who) {
    return who.json().get("/api/canned-answers").then().statusCode(200);
  }

  private ValidatableResponse saves(Colleague who, String community, String text) {
    Map<String, Object> body = new HashMap<>();
    body.put("line", "permits");
    body.put("community", community);
    body.put("title", Map.of("zh", "收件单", "en", "Receipt"));
    body.put("text", Map.of("zh", text, "en", "Bring it"));
    return who.json().body(body).put("/api/canned-answers/{id}", id).then();
  }
}
