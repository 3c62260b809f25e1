package dev.doorstep.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.doorstep.TestDatabase;
import dev.doorstep.board.AtTheDesk.Colleague;
import dev.doorstep.board.AtTheDesk.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reply that was written before something else was said. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class UnseenMessagesTest {
  private Visitor visitor;
  private String number;
  private Colleague li;

  @BeforeEach
  void a_visitor_has_a_request() {
    visitor = Visitor.in("xintiandi", "zh");
    number = visitor.opensARequest();
    li = Colleague.in("xintiandi");
  }

  @Test
  void a_reply_to_an_old_state_is_held_back_with_what_is_new_and_sent_once_that_was_seen() {
    li.replies(number, "您好，请问具体在哪一侧？").statusCode(201);
    int seen = newest();
    visitor.says("不用了，物业已经清走了").statusCode(201);
    UUID id = UUID.randomUUID();

    int last =
        reply(li, id, "我们马上派人去清理", seen)
            .statusCode(409)
            .body("type", endsWith("unseen-messages"))
            .body("messages.text", contains("不用了，物业已经清走了"))
            .extract()
            .path("last");
    assertThat(visitor.texts()).doesNotContain("我们马上派人去清理");

    reply(li, id, "我们马上派人去清理", last).statusCode(201);
    reply(li, id, "我们马上派人去清理", seen).statusCode(201); // the answer was lost, say
    assertThat(visitor.texts()).containsOnlyOnce("我们马上派人去清理");
  }

  @Test
  void what_one_has_just_written_oneself_is_no_news() {
    int seen = newest();
    reply(li, UUID.randomUUID(), "您好", seen).statusCode(201);
    reply(li, UUID.randomUUID(), "请稍等", seen).statusCode(201);
  }

  @Test
  void a_colleague_who_answers_the_same_moment_is_told_who_has_it() {
    int seen = newest();
    Colleague wang = Colleague.in("xintiandi");
    reply(li, UUID.randomUUID(), "您好，我来处理", seen).statusCode(201);

    reply(wang, UUID.randomUUID(), "您好，我来看一下", seen)
        .statusCode(409)
        .body("type", endsWith("conversation-taken"))
        .body("owner.staff", equalTo(li.username()));
  }

  @Test
  void a_message_that_never_was_cannot_have_been_seen() {
    reply(li, UUID.randomUUID(), "您好", -1).statusCode(400);
  }

  private ValidatableResponse reply(Colleague colleague, UUID id, String text, int after) {
    return colleague.orders(number, "reply", Map.of("id", id, "text", text, "after", after));
  }

  private int newest() {
    return visitor.reads().extract().jsonPath().getInt("items[-1].seq");
  }
}
