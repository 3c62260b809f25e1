package dev.doorstep.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorstep.BoardClient;
import dev.doorstep.TestDatabase;
import dev.doorstep.VisitorClient;
import dev.doorstep.board.AtTheDesk.Visitor;
import dev.doorstep.stream.RunningHub;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Boards that are open at the same time, over real sockets. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PresenceTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @Inject Pool database;

  private final String suffix = UUID.randomUUID().toString().substring(0, 8);
  private BoardClient admin;
  private BoardClient li;
  private BoardClient wang;
  private BoardClient stranger;

  @BeforeEach
  void boards_of_two_communities_are_open() {
    admin = BoardClient.signIn(RunningHub.uri(), "admin", TestDatabase.ADMIN_PASSWORD);
    li = board("li", "xintiandi");
    wang = board("wang", "xintiandi");
    stranger = board("stranger", "hemu");
  }

  @AfterEach
  void everybody_goes_home() {
    for (BoardClient board : new BoardClient[] {admin, li, wang, stranger}) board.close();
  }

  @Test
  void colleagues_see_each_other_come_look_and_leave_and_others_see_nothing() {
    String number = Visitor.in("xintiandi", "zh").opensARequest();
    await().atMost(SOON).until(sees(wang, "li", one -> state(one).equals("on-duty")));

    li.looksAt(number);
    await().atMost(SOON).until(sees(wang, "li", one -> looksAt(one, number)));
    assertThat(stranger.colleagues()).doesNotContainKeys(name("li"), name("wang"));

    li.looksAt(null);
    await().atMost(SOON).until(sees(wang, "li", one -> one.get("looking").isEmpty()));
    li.disconnect();
    await().atMost(SOON).until(() -> !wang.colleagues().containsKey(name("li")));
    assertThat(wang.colleagues()).containsKey(name("wang"));
  }

  @Test
  void a_case_of_another_community_is_looked_at_by_nobody() {
    String elsewhere = Visitor.in("xintiandi", "zh").opensARequest();
    admin.connect().join();

    stranger.looksAt(elsewhere);
    admin.looksAt(elsewhere);

    await().atMost(SOON).until(sees(wang, "admin", one -> looksAt(one, elsewhere)));
    assertThat(admin.colleagues().get(name("stranger")).get("looking")).isEmpty();
    await().atMost(SOON).until(sees(stranger, "admin", one -> one.get("looking").isEmpty()));
  }

  @Test
  void away_is_seen_by_colleagues_and_remembered() {
    await().atMost(SOON).until(sees(wang, "li", one -> state(one).equals("on-duty")));

    li.put("/api/colleagues/me/duty", Map.of("onDuty", false)).ok();

    await().atMost(SOON).until(sees(wang, "li", one -> state(one).equals("away")));
    li.connect().join();
    await().atMost(SOON).until(sees(li, "li", one -> state(one).equals("away")));
    assertThat(li.get("/api/colleagues/me/duty").ok().get("onDuty").asBoolean()).isFalse();
    assertThat(wang.get("/api/colleagues").ok())
        .anyMatch(one -> one.get("username").asText().equals(name("li")))
        .noneMatch(one -> one.get("username").asText().equals(name("stranger")));
  }

  @Test
  void people_of_a_process_that_says_nothing_any_more_are_gone_within_seconds() {
    li.disconnect();
    await().atMost(SOON).until(() -> !wang.colleagues().containsKey(name("li")));
    UUID process = UUID.randomUUID();
    run("insert into hub_process values ($1, clock_timestamp())", Tuple.of(process));
    run(
        "insert into open_board (id, process, username) values ($1, $2, $3)",
        Tuple.of(UUID.randomUUID(), process, name("li")));

    await().atMost(SOON).until(() -> wang.colleagues().containsKey(name("li")));

    await().atMost(Duration.ofSeconds(15)).until(() -> !wang.colleagues().containsKey(name("li")));
  }

  @Test
  void colleagues_and_the_visitor_see_who_is_typing() {
    try (VisitorClient visitor = VisitorClient.start(RunningHub.uri(), "xintiandi", "zh")) {
      visitor.connect().join();
      li.typing(visitor.conversation());

      await().atMost(SOON).until(() -> visitor.seenTyping().contains("staff"));
      await().atMost(SOON).until(() -> wang.seenTyping().contains("staff"));
      assertThat(stranger.seenTyping()).isEmpty();
    }
  }

  private BoardClient board(String who, String community) {
    BoardClient board = admin.colleague(RunningHub.uri(), name(who), community);
    board.connect().join();
    return board;
  }

  private String name(String who) {
    return who.equals("admin") ? who : who + "-" + suffix;
  }

  private Callable<Boolean> sees(BoardClient board, String who, Predicate<JsonNode> how) {
    return () ->
        board.colleagues().containsKey(name(who)) && how.test(board.colleagues().get(name(who)));
  }

  private static String state(JsonNode colleague) {
    return colleague.get("state").asText();
  }

  private static boolean looksAt(JsonNode colleague, String number) {
    return colleague.get("looking").toString().equals("[\"" + number + "\"]");
  }

  private void run(String sql, Tuple values) {
    database.preparedQuery(sql).execute(values).await().atMost(SOON);
  }
}
