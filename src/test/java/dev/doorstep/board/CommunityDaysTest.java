package dev.doorstep.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.doorstep.TestDatabase;
import dev.doorstep.board.AtTheDesk.Colleague;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CommunityDaysTest {
  private static final String COMMUNITY = "hangyang";
  private static final String DAYS = "/api/communities/" + COMMUNITY + "/days";

  @AfterEach
  void every_day_is_as_usual() {
    List<String> dates = Colleague.admin().json().get(DAYS).path("date");
    for (String date : dates) Colleague.admin().json().delete(DAYS + "/" + date);
  }

  @Test
  void days_are_set_changed_listed_in_order_and_removed() {
    set("2026-12-26", "friday", "年终服务日").statusCode(200).body("like", equalTo("friday"));
    set("2026-12-24", null, "停电检修").statusCode(200).body("like", nullValue());
    set("2026-12-26", "monday", "年终服务日").statusCode(200);

    days()
        .body("", hasSize(2))
        .body("[0].date", equalTo("2026-12-24"))
        .body("[0].note", equalTo("停电检修"))
        .body("[1].like", equalTo("monday"));

    Colleague.admin().json().delete(DAYS + "/2026-12-24").then().statusCode(204);
    Colleague.admin().json().delete(DAYS + "/2026-12-24").then().statusCode(204);
    days().body("", hasSize(1));
  }

  @Test
  void what_is_promised_from_then_on_steps_over_closed_days() {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    for (int day = 0; day <= 10; day++) set(today.plusDays(day).toString(), null, "搬迁");

    Instant due = Instant.parse(open("permits").extract().path("firstAnswerDueAt"));
    Instant urgent = Instant.parse(open("safety").extract().path("firstAnswerDueAt"));

    assertThat(due).isAfter(Instant.now().plus(Duration.ofDays(9)));
    assertThat(urgent).isBefore(Instant.now().plus(Duration.ofMinutes(15)));
  }

  @Test
  void what_is_no_day_is_refused_with_what_to_do() {
    set("tomorrow", null, "").statusCode(400).body("detail", containsString("2026-12-26"));
    set("2026-12-26", "payday", "").statusCode(400);
    set("2026-12-26", null, "长".repeat(101)).statusCode(400);
    Colleague.admin()
        .json()
        .body(Map.of())
        .put("/api/communities/atlantis/days/2026-12-26")
        .then()
        .statusCode(404);
    days().body("", empty());
  }

  @Test
  void only_an_administrator_may_see_or_change_them() {
    Colleague colleague = Colleague.in(COMMUNITY);
    colleague.json().get(DAYS).then().statusCode(403);
    colleague.json().body(Map.of()).put(DAYS + "/2026-12-26").then().statusCode(403);
    colleague.json().delete(DAYS + "/2026-12-26").then().statusCode(403);
  }

  private static ValidatableResponse set(String date, String like, String note) {
    Map<String, String> plan = new HashMap<>();
    plan.put("like", like);
    plan.put("note", note);
    return Colleague.admin().json().body(plan).put(DAYS + "/" + date).then();
  }

  private static ValidatableResponse days() {
    return Colleague.admin().json().get(DAYS).then().statusCode(200);
  }

  private static ValidatableResponse open(String line) {
    return Colleague.admin()
        .json()
        .body(Map.of("community", COMMUNITY, "line", line, "title", "日历", "lang", "zh"))
        .post("/api/requests")
        .then()
        .statusCode(201);
  }
}
