package dev.doorstep.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.doorstep.TestDatabase;
import dev.doorstep.board.AtTheDesk.Colleague;
import dev.doorstep.board.AtTheDesk.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ChatBecomesRequestTest {
  @Inject Pool database;

  @Test
  void what_the_visitor_said_is_on_the_board_with_number_and_due_times() {
    Visitor visitor = Visitor.in("xintiandi", "zh");
    String number = visitor.opensARequest();

    Colleague.in("xintiandi")
        .reads(number)
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("number", matchesPattern("XTD-\\d{8}-\\d{4}"))
        .body("line", equalTo("safety"))
        .body("state", equalTo("new"))
        .body("urgent", equalTo(true))
        .body("details.slot", not(hasSize(0)))
        .body("history[0].command", equalTo("open"))
        .body("why.rule", notNullValue())
        .body("firstAnswerDueAt", notNullValue())
        .body("possible", hasItems("claim", "transfer", "reject"));
  }

  @Test
  void numbers_are_dense_per_community_and_day() {
    Visitor visitor = Visitor.in("hanggang", "zh");
    String first = visitor.opensARequest();
    Visitor another = Visitor.in("hanggang", "zh");
    String second = another.opensARequest();

    assertThat(count(second)).isEqualTo(count(first) + 1);
  }

  @Test
  void a_message_sent_again_is_stored_once_and_acknowledged_alike() {
    Visitor visitor = Visitor.in("xintiandi", "zh");
    UUID id = UUID.randomUUID();

    String first = visitor.sends(id, "你好", null).statusCode(201).extract().path("messageId");
    int messages = visitor.texts().size();
    String again = visitor.sends(id, "你好", null).statusCode(201).extract().path("messageId");

    assertThat(again).isEqualTo(first);
    assertThat(visitor.texts()).hasSize(messages);
  }

  @Test
  void a_reply_takes_the_conversation_over_and_silences_the_assistant() {
    Visitor visitor = Visitor.in("xintiandi", "zh");
    String number = visitor.opensARequest();
    Colleague colleague = Colleague.in("xintiandi");

    colleague.replies(number, "马上到现场看看").statusCode(201);
    visitor.says("谢谢");

    visitor
        .reads()
        .body("owner.kind", equalTo("person"))
        .body("owner.staff", equalTo(colleague.username()))
        .body("items[-2].author.kind", equalTo("staff"))
        .body("items[-1].author.kind", equalTo("visitor"))
        .body("requests[0].state", equalTo("claimed"))
        .body("requests[0].firstAnsweredAt", notNullValue());
  }

  @Test
  void the_assistant_answers_again_when_the_last_request_is_finished() {
    Visitor visitor = Visitor.in("xintiandi", "zh");
    String number = visitor.opensARequest();
    Colleague colleague = Colleague.in("xintiandi");
    colleague.replies(number, "处理好了");

    colleague.orders(number, "resolve").statusCode(200).body("state", equalTo("resolved"));
    visitor.says("你好");

    visitor
        .reads()
        .body("owner.kind", equalTo("assistant"))
        .body("items[-1].author.kind", equalTo("assistant"));
  }

  @Test
  void the_visitors_answer_ends_the_waiting() {
    Visitor visitor = Visitor.in("xintiandi", "zh");
    String number = visitor.opensARequest();
    Colleague colleague = Colleague.in("xintiandi");
    colleague.replies(number, "请问是几号楼？");
    colleague.orders(number, "wait").statusCode(200).body("waitingSince", notNullValue());

    visitor.says("3号楼");

    colleague
        .reads(number)
        .body("state", equalTo("in_progress"))
        .body("waitingSince", equalTo(null))
        .body("history[-1].command", equalTo("resume"))
        .body("history[-1].by.kind", equalTo("visitor"));
  }

  @Test
  void asking_the_visitor_for_something_takes_the_conversation_over() {
    Visitor visitor = Visitor.in("xintiandi", "zh");
    String number = visitor.opensARequest();
    Colleague colleague = Colleague.in("xintiandi");
    colleague.orders(number, "claim");
    colleague.orders(number, "wait").statusCode(200);

    visitor.says("补充好了");

    visitor.reads().body("owner.kind", equalTo("person"));
    colleague.reads(number).body("state", equalTo("in_progress"));
  }

  @Test
  void the_visitor_ends_the_waiting_even_when_the_assistant_answers() {
    Visitor visitor = Visitor.in("xintiandi", "zh");
    String number = visitor.opensARequest();
    Colleague colleague = Colleague.in("xintiandi");
    colleague.orders(number, "claim");
    colleague.orders(number, "wait");
    colleague.json().post("/api/conversations/{id}/hand-back", visitor.conversation());

    visitor.says("补充好了");

    colleague.reads(number).body("state", equalTo("in_progress"));
  }

  @Test
  void what_a_lead_transfers_for_a_colleague_is_free_for_the_next() {
    Visitor visitor = Visitor.in("xintiandi", "zh");
    String number = visitor.opensARequest();
    Colleague first = Colleague.in("xintiandi");
    Colleague next = Colleague.in("xintiandi");
    first.replies(number, "我来处理").statusCode(201);

    Colleague.admin()
        .orders(number, "transfer", Map.of("line", "building", "note", "物业的事"))
        .statusCode(200);
    next.orders(number, "claim").statusCode(200);

    next.replies(number, "我是物业条线的").statusCode(201);
    visitor.reads().body("owner.staff", equalTo(next.username()));
  }

  @Test
  void a_state_the_assistant_cannot_read_costs_the_visitor_nothing() {
    Visitor visitor = Visitor.in("xintiandi", "zh");
    database
        .preparedQuery(
            "update conversation set bot_state = '{\"phase\":\"OF_ANOTHER_VERSION\"}' where id = $1")
        .execute(Tuple.of(UUID.fromString(visitor.conversation())))
        .await()
        .indefinitely();

    visitor.says("转人工").statusCode(201);

    visitor.reads().body("owner.kind", equalTo("queue"));
  }

  @Test
  void who_asks_for_a_person_waits_on_the_board() {
    Visitor visitor = Visitor.in("xintiandi", "zh");
    visitor.says("转人工");

    String number = visitor.numbers().get(0);
    Colleague colleague = Colleague.in("xintiandi");
    colleague.reads(number).body("line", equalTo("general")).body("attention", equalTo("queue"));

    colleague.orders(number, "claim").statusCode(200);
    colleague.reads(number).body("attention", equalTo("person"));
  }

  @Test
  void an_emergency_does_not_wait_in_the_queue() {
    Visitor visitor = Visitor.in("xintiandi", "zh");
    visitor.says("转人工");

    visitor.says("着火了！");
    visitor.says("着火了！快来人");

    visitor
        .reads()
        .body("owner.kind", equalTo("queue"))
        .body("requests.line", contains("safety", "general"))
        .body("requests[0].urgent", equalTo(true))
        .body("items.text", hasItem(containsString("119")));
  }

  @Test
  void a_note_is_for_colleagues_only() {
    Visitor visitor = Visitor.in("xintiandi", "zh");
    String number = visitor.opensARequest();
    Colleague colleague = Colleague.in("xintiandi");

    colleague.orders(number, "note", Map.of("text", "物业说明天来")).statusCode(200);

    colleague.reads(number).body("history.note", hasItem("物业说明天来"));
    assertThat(visitor.reads().extract().asString()).doesNotContain("物业说明天来");
  }

  @Test
  void the_visitor_withdraws_their_own_request_only() {
    Visitor visitor = Visitor.in("xintiandi", "zh");
    String number = visitor.opensARequest();
    Visitor stranger = Visitor.in("xintiandi", "zh");

    withdraw(stranger, number).statusCode(404);
    withdraw(visitor, number)
        .statusCode(200)
        .body("state", equalTo("withdrawn"))
        .body("possible", hasSize(0));
  }

  @Test
  void the_list_tells_the_position_to_stream_from() {
    String number = Visitor.in("xintiandi", "zh").opensARequest();

    Colleague.in("xintiandi")
        .json()
        .get("/api/requests?community=xintiandi&line=safety&q=" + number)
        .then()
        .body("items", hasSize(1))
        .body("items[0].number", equalTo(number))
        .body("position", greaterThan(0));
  }

  private static io.restassured.response.ValidatableResponse withdraw(
      Visitor visitor, String number) {
    return AtTheDesk.json()
        .header("Authorization", "Bearer " + visitor.token())
        .post("/api/conversations/{id}/requests/{number}/withdraw", visitor.conversation(), number)
        .then();
  }

  private static int count(String number) {
    return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
  }
}
