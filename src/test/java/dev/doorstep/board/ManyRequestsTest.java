package dev.doorstep.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.doorstep.TestDatabase;
import dev.doorstep.board.AtTheDesk.Colleague;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Boards with many requests: loaded in parts, worked on together, exported. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ManyRequestsTest {
  private static final String COMMUNITY = "many-desks";

  @Inject Pool database;
  @Inject dev.doorstep.directory.Directory directory;

  @BeforeEach
  void has_a_community_of_its_own() {
    run(
        "insert into community (code, subdistrict, name_zh, name_en, number_prefix)"
            + " select '"
            + COMMUNITY
            + "', min(code), '多人社区', 'Many Desks', 'MNYD' from subdistrict on conflict do nothing");
    directory.refresh().await().indefinitely();
    run("delete from promise where request like 'MNYD-%'");
    run("delete from request_history where request like 'MNYD-%'");
    run("delete from request where community = '" + COMMUNITY + "'");
  }

  @Test
  void a_board_begins_with_what_wants_an_answer_first_and_the_counts_of_all() {
    List<String> opened = opened("灯不亮", 3);
    String urgent = opened("safety", "烟感在响", "13800009999");
    Colleague colleague = Colleague.in(COMMUNITY);
    colleague.orders(opened.get(0), "claim").statusCode(200);

    JsonPath head = list(colleague, Map.of("head", 1)).extract().jsonPath();

    assertThat(head.getList("items.number")).containsExactlyInAnyOrder(urgent, opened.get(0));
    assertThat(head.getMap("counts")).isEqualTo(Map.of("new", 3, "claimed", 1));
    assertThat(head.getString("next")).isNull();
  }

  @Test
  void pages_hold_every_request_once_even_when_more_are_opened_meanwhile() {
    List<String> opened = opened("灯不亮", 5);
    Colleague colleague = Colleague.in(COMMUNITY);

    List<String> read = new ArrayList<>();
    JsonPath page = list(colleague, Map.of("limit", 2)).extract().jsonPath();
    while (true) {
      read.addAll(page.getList("items.number"));
      if (page.getString("next") == null) break;
      opened("刚来的", 1);
      page =
          list(colleague, Map.of("limit", 2, "after", page.getString("next"))).extract().jsonPath();
    }

    assertThat(read).hasSize(5).containsExactlyInAnyOrderElementsOf(opened);
  }

  @Test
  void one_command_moves_many_and_tells_which_refused() {
    List<String> opened = opened("灯不亮", 3);
    Colleague.admin().orders(opened.get(1), "claim").statusCode(200);
    String elsewhere =
        Colleague.admin()
            .json()
            .body(Map.of("community", "huijin", "line", "living", "title", "别处的事"))
            .post("/api/requests")
            .then()
            .extract()
            .path("number");
    List<String> numbers = new ArrayList<>(opened);
    numbers.addAll(List.of(opened.get(0), elsewhere, "nonsense"));
    Colleague colleague = Colleague.in(COMMUNITY);

    bulk(colleague, Map.of("command", "claim", "numbers", numbers))
        .statusCode(200)
        .body("outcomes.number", equalTo(numbers.stream().distinct().toList()))
        .body("outcomes[0].request.owner.username", equalTo(colleague.username()))
        .body("outcomes[0].problem", nullValue())
        .body("outcomes[1].request", nullValue())
        .body("outcomes[1].problem.type", equalTo("/docs/problems#already-claimed"))
        .body("outcomes[2].request.state", equalTo("claimed"))
        .body("outcomes[3].problem.status", equalTo(404))
        .body("outcomes[4].problem.status", equalTo(400));
    bulk(colleague, Map.of("command", "close", "numbers", opened, "ending", "done"))
        .body("outcomes[0].problem.status", equalTo(400));
    bulk(colleague, Map.of("command", "transfer", "numbers", opened))
        .body("outcomes[0].problem.detail", containsString("note"));
    bulk(
            colleague,
            Map.of("command", "transfer", "numbers", opened, "note", "归物业", "line", "building"))
        .body("outcomes[0].request.line", equalTo("building"))
        .body("outcomes[1].problem.type", equalTo("/docs/problems#not-yours"));
  }

  @Test
  void bulk_takes_what_there_is_and_at_most_two_hundred() {
    Colleague colleague = Colleague.in(COMMUNITY);
    List<String> many =
        IntStream.range(0, 201).mapToObj(i -> "MNYD-20200101-%04d".formatted(i)).toList();

    bulk(colleague, Map.of("command", "claim", "numbers", many)).statusCode(400);
    bulk(colleague, Map.of("command", "claim", "numbers", List.of())).statusCode(400);
    bulk(colleague, Map.of("command", "burn", "numbers", many.subList(0, 1))).statusCode(400);
    AtTheDesk.json()
        .body(Map.of("command", "claim", "numbers", many.subList(0, 1)))
        .post("/api/requests/bulk")
        .then()
        .statusCode(401);
  }

  @Test
  void what_is_on_the_board_is_exported_for_a_spreadsheet() {
    opened("living", "=HYPERLINK(\"http://bad.example\")", "13812345678");
    opened("灯不亮", 1);
    Colleague colleague = Colleague.in(COMMUNITY);

    String all = export(colleague, Map.of());
    assertThat(all).startsWith("\uFEFF编号,状态,服务条线,");
    assertThat(all.split("\r\n")).hasSize(3);
    assertThat(all)
        .contains("\"'=HYPERLINK(\"\"http://bad.example\"\")\"")
        .contains("138****5678")
        .doesNotContain("13812345678");
    assertThat(export(colleague, Map.of("q", "灯 MNYD")).split("\r\n")).hasSize(2);
    assertThat(export(colleague, Map.of("mine", true)).split("\r\n")).hasSize(1);
    assertThat(export(colleague, Map.of("tag", "没有人用过")).split("\r\n")).hasSize(1);
    run("update request set first_answer_warn_at = now() where title = '灯不亮'");
    assertThat(export(colleague, Map.of("soon", true)).split("\r\n")).hasSize(2);
    assertThat(export(colleague, Map.of("lang", "en"))).startsWith("\uFEFFNumber,State,");
    assertThat(export(Colleague.in("huijin"), Map.of())).doesNotContain("MNYD");
    colleague.json().get("/api/requests/export?community=huijin").then().statusCode(403);
  }

  @Test
  void an_export_goes_on_over_many_pages() {
    run(
        """
        insert into request (number, community, line, state, title, details, lang, opened_at,
          first_answer_warn_at, first_answer_due_at, first_answer_district_at,
              resolution_warn_at, resolution_due_at, resolution_district_at, updated_at, version)
        select 'MNYD-20200101-' || lpad(i::text, 5, '0'), 'many-desks', 'living', 'new', '第' || i || '件', '[]', 'zh',
          now() - i %% 7 * interval '1 second', now(), now(), now(), now(), now(), now(), now(), 1
        from generate_series(1, 1201) as i
        """
            .replace("%%", "%"));

    assertThat(export(Colleague.in(COMMUNITY), Map.of()).split("\r\n"))
        .hasSize(1202)
        .doesNotHaveDuplicates();
  }

  private List<String> opened(String title, int count) {
    return IntStream.range(0, count).mapToObj(i -> opened("living", title, "13800009999")).toList();
  }

  private String opened(String line, String title, String phone) {
    return Colleague.admin()
        .json()
        .body(
            Map.of(
                "community",
                COMMUNITY,
                "line",
                line,
                "title",
                title,
                "contact",
                Map.of("name", "陈静", "phone", phone)))
        .post("/api/requests")
        .then()
        .statusCode(201)
        .extract()
        .path("number");
  }

  private static ValidatableResponse list(Colleague colleague, Map<String, ?> query) {
    return colleague.json().queryParams(query).get("/api/requests").then().statusCode(200);
  }

  private static ValidatableResponse bulk(Colleague colleague, Map<String, ?> body) {
    return colleague.json().body(body).post("/api/requests/bulk").then();
  }

  private static String export(Colleague colleague, Map<String, ?> query) {
    return new String(
        colleague
            .json()
            .queryParams(query)
            .get("/api/requests/export")
            .then()
            .statusCode(200)
            .header("Content-Type", containsString("text/csv"))
            .extract()
            .asByteArray(),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  private void run(String sql) {
    database.query(sql).execute().await().indefinitely();
  }
}
