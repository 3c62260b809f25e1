package dev.doorstep.scripting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doorstep.TestDatabase;
import dev.doorstep.board.AtTheDesk.Colleague;
import dev.doorstep.board.AtTheDesk.Visitor;
import dev.doorstep.bot.BotState;
import dev.doorstep.bot.Context;
import dev.doorstep.bot.Reply;
import dev.doorstep.bot.Said;
import dev.doorstep.bot.Turn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TurnsOnRecordTest {
  @Inject Pool database;
  @Inject Assistants assistants;
  @Inject Scripting scripting;
  @Inject ObjectMapper json;

  @Test
  void deciding_a_recorded_turn_again_gives_what_was_done() throws IOException {
    Visitor visitor = Visitor.in("xintiandi", "zh");
    visitor.says("你好");
    String number = visitor.opensARequest();
    visitor.says("谢谢");
    visitor.says("where is my request?");

    List<Row> turns = turns(visitor);
    assertThat(turns).hasSizeGreaterThan(4);
    for (int i = 0; i < turns.size(); i++) {
      Row turn = turns.get(i);
      Turn again = decideAgain(turn);

      assertThat(json.writeValueAsString(again.decision())).isEqualTo(turn.getString("decision"));
      assertThat(again.state())
          .isEqualTo(
              i + 1 < turns.size() ? before(turns.get(i + 1)) : stateNow(visitor.conversation()));
      assertThat(again.replies())
          .extracting(reply -> reply.text().replace(Reply.REQUEST, number))
          .isEqualTo(answersTo(turn, visitor));
    }
  }

  @Test
  void request_and_messages_name_the_version_that_decided() {
    int version = scripting.live().version();
    Visitor visitor = Visitor.in("xintiandi", "zh");
    String number = visitor.opensARequest();

    Colleague.in("xintiandi").reads(number).body("scriptVersion", equalTo(version));
    visitor
        .reads()
        .body(
            "items.findAll { it.author.kind == 'assistant' }.scriptVersion",
            everyItem(equalTo(version)))
        .body(
            "items.findAll { it.author.kind == 'visitor' }.scriptVersion", everyItem(nullValue()));
  }

  private Turn decideAgain(Row turn) throws IOException {
    return assistants
        .of(turn.getInteger("version"))
        .await()
        .indefinitely()
        .assistant()
        .decide(
            before(turn),
            new Said(
                json.readTree(turn.getString("body")).get("text").asText(),
                Optional.ofNullable(turn.getString("said_choice"))),
            json.readValue(turn.getString("knew"), Context.class));
  }

  private BotState before(Row turn) throws IOException {
    return json.readValue(turn.getString("state_before"), BotState.class);
  }

  private List<Row> turns(Visitor visitor) {
    return rows(
        "select t.*, m.body, (t.context::jsonb || s.json::jsonb)::text as knew"
            + " from bot_turn t join message m on m.id = t.message"
            + " join bot_surroundings s on s.id = t.surroundings where t.conversation = $1 order by t.seq",
        UUID.fromString(visitor.conversation()));
  }

  private BotState stateNow(String conversation) throws IOException {
    return json.readValue(
        rows("select bot_state from conversation where id = $1", UUID.fromString(conversation))
            .get(0)
            .getString("bot_state"),
        BotState.class);
  }

  /** The assistant's messages up to the visitor's next. */
  private List<String> answersTo(Row turn, Visitor visitor) {
    List<String> texts = visitor.texts();
    List<String> kinds = visitor.reads().extract().jsonPath().getList("items.author.kind");
    int first = turn.getInteger("seq");
    int next = first;
    while (next < kinds.size() && kinds.get(next).equals("assistant")) next++;
    return texts.subList(first, next);
  }

  private List<Row> rows(String sql, Object parameter) {
    return database.preparedQuery(sql).execute(Tuple.of(parameter)).await().indefinitely().stream()
        .toList();
  }
}
