package dev.doorstep.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.doorstep.TestDatabase;
import dev.doorstep.board.AtTheDesk.Colleague;
import dev.doorstep.board.AtTheDesk.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests, messages and enterprises are found by words, in the communities of who looks. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SearchTest {
  @Inject Pool database;

  @Test
  void a_request_is_found_by_title_number_answer_and_telephone() {
    Colleague colleague = Colleague.in("xintiandi");
    String number = opened("xintiandi", "蟠龙柱旁的充电桩坏了", "13711112222");

    assertThat(requests(colleague, "充电桩")).contains(number);
    assertThat(requests(colleague, "坏了 蟠龙柱")).contains(number);
    assertThat(requests(colleague, number)).containsExactly(number);
    assertThat(requests(colleague, number.toLowerCase())).containsExactly(number);
    assertThat(requests(colleague, "137 1111 2222")).contains(number);
    assertThat(requests(colleague, "1111222")).contains(number);
    assertThat(requests(colleague, "充电车")).isEmpty();
  }

  @Test
  void what_a_visitor_wrote_leads_to_the_request_of_the_conversation() {
    Visitor visitor = Visitor.in("xintiandi", "zh");
    String number = visitor.opensARequest();
    visitor.says("补充一下，Penguin牌照明灯也在闪，😀😀");

    JsonPath found = found(Colleague.in("xintiandi"), "penguin牌");

    assertThat(found.getList("groups.find { it.kind == 'message' }.items.request"))
        .containsExactly(number);
    assertThat(found.getString("groups.find { it.kind == 'message' }.items[0].excerpt.text"))
        .contains("Penguin牌照明灯");
    assertThat(found.getList("groups.find { it.kind == 'message' }.items[0].excerpt.hits"))
        .hasSize(1);
    assertThat(messages(Colleague.in("xintiandi"), "😀😀")).isNotEmpty();
  }

  @Test
  void what_the_assistant_says_is_not_searched() {
    Visitor.in("xintiandi", "zh").opensARequest();

    search(Colleague.in("xintiandi"), "已提交到")
        .body("groups.find { it.kind == 'message' }.items.author", not(hasItem("assistant")));
  }

  @Test
  void an_enterprise_is_found_by_a_part_of_its_name_and_by_its_credit_code() {
    Row enterprise =
        rows("select e.name, e.credit_code from enterprise e join building b on b.code = e.building"
                + " where b.community = 'xintiandi' order by credit_code limit 1")
            .get(0);
    Colleague colleague = Colleague.in("xintiandi");
    String path = "groups.find { it.kind == 'enterprise' }.items.id";

    search(colleague, enterprise.getString("name"))
        .body(path, hasItem(enterprise.getString("credit_code")));
    search(colleague, enterprise.getString("credit_code"))
        .body(path, equalTo(List.of(enterprise.getString("credit_code"))));
    search(Colleague.in("huijin"), enterprise.getString("credit_code")).body(path, empty());
  }

  @Test
  void nobody_finds_what_is_in_another_community() {
    String number = opened("huijin", "独角兽雕像歪了", "13722223333");

    assertThat(requests(Colleague.in("huijin"), "独角兽")).containsExactly(number);
    assertThat(requests(Colleague.in("xintiandi"), "独角兽")).isEmpty();
    assertThat(requests(Colleague.in("xintiandi"), number)).isEmpty();
    assertThat(requests(Colleague.in("xintiandi", "huijin"), "独角兽")).containsExactly(number);
    assertThat(requests(Colleague.admin(), "独角兽")).containsExactly(number);
    query(Colleague.in("xintiandi"), Map.of("q", "独角兽", "community", "huijin")).statusCode(403);
  }

  @Test
  void pages_follow_each_other_without_a_gap_or_a_repetition() {
    Colleague colleague = Colleague.in("xintiandi");
    List<String> opened = new ArrayList<>();
    for (int i = 0; i < 5; i++) opened.add(0, opened("xintiandi", "麒麟门第" + i + "扇打不开", ""));

    List<String> read = new ArrayList<>();
    String next = null;
    do {
      Map<String, Object> query =
          next == null
              ? Map.of("q", "麒麟门", "kind", "request", "limit", 2)
              : Map.of("q", "麒麟门", "kind", "request", "limit", 2, "after", next);
      JsonPath page = query(colleague, query).statusCode(200).extract().jsonPath();
      read.addAll(page.getList("groups[0].items.id"));
      next = page.getString("groups[0].next");
    } while (next != null);

    assertThat(read).isEqualTo(opened);
  }

  @Test
  void what_is_rare_among_the_newest_is_found_by_the_index() {
    String community = "hemu";
    String old = opened(community, "凤凰台的旧门", "");
    database
        .query(
            """
            insert into request (number, community, line, state, title, details, lang, opened_at,
              first_answer_warn_at, first_answer_due_at, first_answer_district_at,
              resolution_warn_at, resolution_due_at, resolution_district_at, updated_at, version)
            select 'HMX-20300101-' || lpad(i::text, 5, '0'), 'hemu', 'living', 'closed', '电梯第' || i || '次停运', '[]', 'zh',
              now() + i * interval '1 second', now(), now(), now(), now(), now(), now(), now(), 1
            from generate_series(1, 4500) as i on conflict do nothing
            """)
        .execute()
        .await()
        .indefinitely();

    try {
      assertThat(requests(Colleague.in(community), "凤凰台")).containsExactly(old);
      assertThat(plan("凤凰台")).contains("search_request_search_pieces_idx");
    } finally {
      rows("delete from request where number like 'HMX-20300101-%'");
    }
    assertThat(requests(Colleague.in(community), "次停运")).isEmpty();
  }

  @Test
  void what_is_erased_is_not_found_any_more() {
    Visitor visitor = Visitor.in("xintiandi", "zh");
    visitor.says("貔貅的故事说来话长");
    Colleague colleague = Colleague.in("xintiandi");
    assertThat(messages(colleague, "貔貅")).hasSize(1);

    rows(
        "update message set body = jsonb_set(body::jsonb, '{text}', '\"已删除\"')::text"
            + " where body like '%貔貅%' and author_kind = 'visitor'");

    assertThat(messages(colleague, "貔貅")).isEmpty();
  }

  @Test
  void a_conversation_that_moves_to_another_community_is_found_there_only() {
    Visitor visitor = Visitor.in("xintiandi", "zh");
    visitor.says("饕餮纹的门把手掉了");

    rows(
        "update conversation set community = 'huijin' where id = '" + visitor.conversation() + "'");

    assertThat(messages(Colleague.in("xintiandi"), "饕餮纹")).isEmpty();
    assertThat(messages(Colleague.in("huijin"), "饕餮纹")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%", "__", "'; drop", "\\\\", ":*&|", "<->", "((", "@xintiandi", "🏮🏮"})
  void signs_are_only_signs(String typed) {
    search(Colleague.in("xintiandi"), typed)
        .body("groups.items.flatten().title.text", everyItem(containsString(typed)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "停", "a", "%"})
  void too_little_to_look_for_is_refused_with_what_to_do(String typed) {
    query(Colleague.in("xintiandi"), Map.of("q", typed))
        .statusCode(400)
        .body("detail", containsString("两个字"));
  }

  @Test
  void faults_in_the_other_parameters_are_told() {
    Colleague colleague = Colleague.in("xintiandi");
    query(colleague, Map.of("q", "停".repeat(101))).statusCode(400);
    query(colleague, Map.of("q", "停车", "kind", "secret")).statusCode(400);
    query(colleague, Map.of("q", "停车", "kind", "request", "after", "1; drop")).statusCode(400);
    query(colleague, Map.of("q", "停车", "after", "1.x")).statusCode(400);
    AtTheDesk.json().queryParam("q", "停车").get("/api/search").then().statusCode(401);
  }

  private String opened(String community, String title, String phone) {
    return Colleague.admin()
        .json()
        .body(
            Map.of(
                "community",
                community,
                "line",
                "living",
                "title",
                title,
                "contact",
                Map.of("name", "陈静", "phone", phone.isEmpty() ? "13800009999" : phone)))
        .post("/api/requests")
        .then()
        .statusCode(201)
        .extract()
        .path("number");
  }

  private static ValidatableResponse query(Colleague colleague, Map<String, ?> query) {
    return colleague.json().queryParams(query).get("/api/search").then();
  }

  private static ValidatableResponse search(Colleague colleague, String typed) {
    return query(colleague, Map.of("q", typed)).statusCode(200);
  }

  private static JsonPath found(Colleague colleague, String typed) {
    return search(colleague, typed).extract().jsonPath();
  }

  private static List<String> requests(Colleague colleague, String typed) {
    return found(colleague, typed).getList("groups.find { it.kind == 'request' }.items.id");
  }

  private static List<String> messages(Colleague colleague, String typed) {
    return found(colleague, typed).getList("groups.find { it.kind == 'message' }.items.id");
  }

  private List<Row> rows(String sql) {
    return database.query(sql).execute().await().indefinitely().stream().toList();
  }

  /** Of the statement that asks the index. */
  private String plan(String typed) {
    rows("analyze search_request");
    return dev.doorstep.search.SearchPlan.of(database, typed);
  }
}
