package dev.doorstep.board;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dev.doorstep.TestDatabase;
import dev.doorstep.board.AtTheDesk.Colleague;
import dev.doorstep.board.AtTheDesk.Visitor;
import dev.doorstep.request.TimeAtTheDesk;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AfterTheWorkTest {
  @Inject TimeAtTheDesk time;

  private Visitor visitor;
  private Colleague colleague;
  private String number;

  @BeforeEach
  void a_colleague_works_on_a_visitors_request() {
    visitor = Visitor.in("xintiandi", "zh");
    number = visitor.opensARequest();
    colleague = Colleague.in("xintiandi");
    colleague.orders(number, "claim").statusCode(200);
  }

  @Test
  void the_visitor_reads_the_outcome_and_rates_it_and_staff_see_both() {
    colleague
        .orders(number, "resolve", Map.of("ending", "partly", "note", "通道已清，监控下周装"))
        .statusCode(200)
        .body("ending.kind", equalTo("partly"));

    assertThat(visitor.texts().get(visitor.texts().size() - 1))
        .contains(number, "部分办好", "通道已清，监控下周装", "7 天");
    visitor.rates(number, 2, "太慢").statusCode(200).body("rating.stars", equalTo(2));
    visitor.rates(number, 2, "太慢").statusCode(200); // sent again: nothing new
    visitor.rates(number, 4, "").statusCode(200);
    colleague
        .reads(number)
        .body("rating.stars", equalTo(4))
        .body("history.findAll { it.command == 'rate' }.note", contains("★★☆☆☆ 太慢", "★★★★☆"));

    colleague.orders(number, "close").statusCode(200);
    visitor
        .rates(number, 1, "")
        .statusCode(409)
        .body("type", equalTo("/docs/problems#rating-refused"));
  }

  @Test
  void an_ending_goes_with_resolving_only_and_is_one_of_the_list() {
    for (Map<String, String> wrong :
        List.of(Map.of("ending", "unanswered"), Map.of("ending", "splendid"))) {
      colleague
          .orders(number, "resolve", wrong)
          .statusCode(400)
          .body("detail", containsString("done"));
    }
    colleague.orders(number, "wait", Map.of("ending", "done")).statusCode(400);
  }

  @Test
  void a_rating_takes_one_to_five_stars_and_a_short_reason() {
    colleague.orders(number, "resolve").statusCode(200);

    visitor.rates(number, 0, "").statusCode(400);
    visitor.rates(number, 6, "").statusCode(400);
    visitor.rates(number, 5, "好".repeat(501)).statusCode(400);
    visitor.rates(number, 5, "\u0000").statusCode(400);
    Visitor.in("xintiandi", "zh").rates(number, 5, "").statusCode(404);
    given()
        .contentType("application/json")
        .body(Map.of("stars", 5))
        .put("/api/conversations/{id}/requests/{n}/rating", visitor.conversation(), number)
        .then()
        .statusCode(401);
  }

  @Test
  void the_visitor_opens_it_again_and_it_is_with_the_same_colleague() {
    colleague.orders(number, "resolve", Map.of("note", "已办好")).statusCode(200);
    visitor.rates(number, 5, "").statusCode(200);

    visitor
        .reopens(number, "摊位号还没给")
        .statusCode(200)
        .body("state", equalTo("in_progress"))
        .body("owner.username", equalTo(colleague.username()))
        .body("ending", nullValue())
        .body("rating", nullValue());

    visitor
        .reads()
        .body("owner.kind", equalTo("person"))
        .body("owner.staff", equalTo(colleague.username()))
        .body("items[-1].author.kind", equalTo("system"))
        .body("items[-1].text", containsString("重新打开"));
    colleague.reads(number).body("history.note", hasItem("摊位号还没给"));
    Visitor.in("xintiandi", "zh").reopens(number, "").statusCode(404);
  }

  @Test
  void what_was_asked_is_read_in_the_chat_and_the_answer_resumes_the_work() {
    colleague.orders(number, "wait", Map.of("note", "现场照片")).statusCode(200);
    visitor.reads().body("items[-1].text", containsString("现场照片"));

    visitor.says("照片发您了").statusCode(201);

    colleague.reads(number).body("state", equalTo("in_progress")).body("waitingSince", nullValue());
    assertThat(visitor.texts().get(visitor.texts().size() - 1)).contains("继续办理");
  }

  @Test
  void who_does_not_answer_is_reminded_once_however_many_hubs_look_and_then_it_is_closed() {
    colleague.orders(number, "wait").statusCode(200);

    time.passes(Duration.ofDays(1), 1);
    assertThat(told("提醒您")).isZero();
    time.passes(Duration.ofDays(2).plusHours(1), 3);
    time.passes(Duration.ofDays(3), 2);
    assertThat(told("提醒您")).isEqualTo(1);
    time.passes(Duration.ofDays(8), 3);

    assertThat(told("已关闭")).isEqualTo(1);
    colleague
        .reads(number)
        .body("state", equalTo("closed"))
        .body("ending.kind", equalTo("unanswered"))
        .body("history.command", hasItems("remind", "close"))
        .body(
            "history.findAll { it.command in ['remind', 'close'] }.by.kind",
            contains("system", "system"));
    visitor.reopens(number, "").statusCode(200).body("state", equalTo("in_progress"));
  }

  @Test
  void what_is_resolved_is_closed_when_nobody_objects_within_seven_days() {
    colleague.orders(number, "resolve").statusCode(200);

    time.passes(Duration.ofDays(6), 1);
    colleague.reads(number).body("state", equalTo("resolved"));
    time.passes(Duration.ofDays(7).plusMinutes(1), 2);

    colleague.reads(number).body("state", equalTo("closed")).body("ending.kind", equalTo("done"));
  }

  private long told(String words) {
    return visitor.texts().stream().filter(text -> text.contains(words)).count();
  }
}
