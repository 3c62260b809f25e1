package dev.doorstep.board;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.doorstep.TestDatabase;
import dev.doorstep.board.AtTheDesk.Colleague;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SavedViewsTest {
  private static final String HERE = "xintiandi";

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
  void one_s_own_view_is_seen_changed_and_deleted_by_nobody_else() {
    saves(colleague, null, "外摆快到期").statusCode(200).body("filters.soon", equalTo(true));
    saves(colleague, null, "外摆").statusCode(200).body("name", equalTo("外摆"));

    list(colleague).body("find { it.id == '" + id + "' }.name", equalTo("外摆"));
    list(lead).body("id", not(hasItem(id)));
    saves(lead, null, "我的了").statusCode(403);
    lead.json().delete("/api/views/{id}", id).then().statusCode(403);
    colleague.json().delete("/api/views/{id}", id).then().statusCode(204);
    colleague.json().delete("/api/views/{id}", id).then().statusCode(204);
    list(colleague).body("id", not(hasItem(id)));
  }

  @Test
  void a_lead_shares_a_view_with_their_community_and_no_other() {
    saves(colleague, HERE, "大家看").statusCode(403);
    saves(lead, "hanggang", "大家看").statusCode(400);
    saves(lead, HERE, "大家看").statusCode(200);

    list(colleague).body("id", hasItem(id));
    list(Colleague.in("hanggang")).body("id", not(hasItem(id)));
    colleague.json().delete("/api/views/{id}", id).then().statusCode(403);
    Colleague other = Colleague.lead(HERE);
    saves(other, HERE, "大家再看").statusCode(200).body("mine", equalTo(false));
    saves(other, null, "只我看").statusCode(403);
    lead.json().delete("/api/views/{id}", id).then().statusCode(204);
  }

  @Test
  void names_are_short_and_nobody_saves_more_than_fifty() {
    saves(colleague, null, " ").statusCode(400);
    saves(colleague, null, "长".repeat(41)).statusCode(400);
    saves(colleague, null, "a\0b").statusCode(400);
    Colleague collector = Colleague.in(HERE);
    for (int i = 0; i < 50; i++) {
      id = UUID.randomUUID().toString();
      saves(collector, null, "第" + i).statusCode(200);
    }
    saves(collector, null, "换个名字").statusCode(200);
    id = UUID.randomUUID().toString();
    saves(collector, null, "再来一个")
        .statusCode(409)
        .body("type", equalTo("/docs/problems#views-full"));
  }

  private ValidatableResponse saves(Colleague who, String community, String name) {
    Map<String, Object> filters =
        Map.of(
            "community",
            HERE,
            "line",
            "permits",
            "tag",
            "",
            "mine",
            false,
            "overdue",
            false,
            "soon",
            true,
            "q",
            "外摆",
            "done",
            false);
    Map<String, Object> view = new HashMap<>(Map.of("name", name, "filters", filters));
    if (community != null) view.put("community", community);
    return who.json().body(view).put("/api/views/{id}", id).then();
  }

  private static ValidatableResponse list(Colleague who) {
    return who.json().get("/api/views").then().statusCode(200);
  }
}
