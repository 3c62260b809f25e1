package dev.doorstep.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.doorstep.BoardClient;
import dev.doorstep.StreamEvent;
import dev.doorstep.TestDatabase;
import dev.doorstep.VisitorClient;
import dev.doorstep.stream.RunningHub;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Visitors who wait and colleagues who come and go, over real sockets. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OfferingTest {
  private static final String COMMUNITY = "kunhe";
  private static final Duration SOON = Duration.ofSeconds(30);

  @Inject Pool database;
  @Inject AssigningRound round;

  private final String suffix = UUID.randomUUID().toString().substring(0, 8);
  private final List<BoardClient> boards = new ArrayList<>();
  private BoardClient admin;

  @BeforeEach
  void nobody_waits() {
    admin = BoardClient.signIn(RunningHub.uri(), "admin", TestDatabase.ADMIN_PASSWORD);
    admin.connect().join();
    boards.add(admin);
    run("update conversation set owner_kind = 'assistant' where owner_kind = 'queue'");
    run("update request set state = 'withdrawn' where community = $1 and state = 'new'", COMMUNITY);
  }

  @AfterEach
  void everybody_goes_home() {
    boards.forEach(BoardClient::close);
    automatic("waiting");
    String mine = " and username like '%-" + suffix + "'";
    await()
        .atMost(SOON)
        .until(
            () ->
                text("select count(*)::text from open_board where leaves_at is null" + mine)
                    .equals("0"));
    run("delete from open_board where true" + mine); // they would linger for seconds
  }

  @Test
  void who_waits_is_offered_to_one_who_declines_then_to_the_next_who_takes_the_chat() {
    BoardClient li = colleague("a-li");
    BoardClient wang = colleague("b-wang");
    VisitorClient visitor = asksForAPerson();
    String number = request(visitor);
    assertThat(offered(number)).isEqualTo(name("a-li"));

    assertThat(wang.post("/api/requests/" + number + "/decline", Map.of()).status()).isEqualTo(409);
    li.post("/api/requests/" + number + "/decline", Map.of()).ok();
    eventually(() -> offers(number).equals(List.of(name("a-li"), name("b-wang"))));
    assertThat(returned(number)).containsExactly(name("a-li") + " declined");
    assertThat(li.requests("").toString())
        .contains("\"assignee\":{\"username\":\"" + name("b-wang"));

    wang.command(number, "claim", Map.of()).ok();

    assertThat(visitor.snapshot().at("/owner/staff").asText()).isEqualTo(name("b-wang"));
    eventually(() -> outcomes(number).equals(List.of("declined", "accepted")));
    visitor.close();
  }

  @Test
  void a_queue_drains_when_somebody_comes_and_what_they_leave_goes_to_the_next() {
    VisitorClient visitor = asksForAPerson();
    String number = request(visitor);

    BoardClient li = colleague("a-li");
    assertThat(offered(number)).isEqualTo(name("a-li"));
    BoardClient wang = colleague("b-wang");
    li.disconnect();

    eventually(() -> offers(number).equals(List.of(name("a-li"), name("b-wang"))));
    assertThat(returned(number)).containsExactly(name("a-li") + " left");
    wang.put("/api/colleagues/me/duty", Map.of("onDuty", false)).ok();
    eventually(() -> returned(number).size() == 2);
    visitor.close();
  }

  @Test
  void who_misses_two_offers_is_away() {
    BoardClient li = colleague("a-li");
    for (int missed = 1; missed <= 2; missed++) {
      String number = request(asksForAPerson());
      assertThat(offered(number)).isEqualTo(name("a-li"));
      run("update assignment_offer set until = now() - interval '1 second' where outcome is null");
      eventually(() -> returned(number).size() == 1);
      assertThat(returned(number)).containsExactly(name("a-li") + " lapsed");
    }

    await()
        .atMost(SOON)
        .until(() -> !li.get("/api/colleagues/me/duty").ok().get("onDuty").asBoolean());
  }

  @Test
  void hubs_that_assign_at_the_same_time_offer_nothing_twice() {
    IntStream.range(0, 3).forEach(each -> colleague("c-" + each));
    List<String> numbers =
        IntStream.range(0, 5).mapToObj(each -> request(asksForAPerson())).toList();

    Uni.join()
        .all(IntStream.range(0, 12).mapToObj(each -> round.run()).toList())
        .andCollectFailures()
        .await()
        .atMost(SOON);

    eventually(() -> numbers.stream().mapToInt(n -> offers(n).size()).sum() == 3);
    assertThat(numbers).allSatisfy(number -> assertThat(offers(number)).hasSizeLessThan(2));
    List<String> asked = numbers.stream().flatMap(number -> offers(number).stream()).toList();
    assertThat(asked).doesNotHaveDuplicates();
  }

  @Test
  void a_named_officer_is_asked_first_and_requests_only_where_the_community_wishes_it() {
    colleague("a-li");
    colleague("b-wang");
    String building =
        text("select code from building where community = '" + COMMUNITY + "' limit 1");
    nameOfficer(building, name("b-wang"), 204);
    String number = admin.post("/api/requests", need()).ok().get("number").asText();
    run("update request set building = $1 where number = $2", building, number);
    round.run().await().atMost(SOON);
    assertThat(offers(number)).isEmpty();

    automatic("all");

    assertThat(offered(number)).isEqualTo(name("b-wang"));
    admin.delete("/api/staffing/officers/building/" + building).ok();
  }

  @Test
  void only_administrators_say_who_is_asked_and_only_what_makes_sense() {
    BoardClient li = colleague("a-li");
    BoardClient stranger = admin.colleague(RunningHub.uri(), name("stranger"), "hemu");
    String building =
        text("select code from building where community = '" + COMMUNITY + "' limit 1");

    assertThat(li.get("/api/staffing").status()).isEqualTo(403);
    nameOfficer(building, name("stranger"), 400);
    nameOfficer("no-such-building", name("a-li"), 404);
    String skills = "/api/staffing/skills/" + name("a-li");
    assertThat(admin.put(skills, skills("no-such-line", "zh")).status()).isEqualTo(400);
    assertThat(admin.put(skills, skills("permits", "fr")).status()).isEqualTo(400);
    admin.put(skills, skills("permits", "zh")).ok();
    assertThat(admin.get("/api/staffing").ok().get("staff"))
        .anyMatch(
            one ->
                one.get("username").asText().equals(name("a-li"))
                    && one.get("lines").toString().equals("[\"permits\"]"));
    stranger.close();
  }

  private static Map<String, Object> skills(String line, String lang) {
    return Map.of("lines", List.of(line), "langs", List.of(lang));
  }

  private static Map<String, Object> need() {
    return Map.of("community", COMMUNITY, "line", "living", "title", "想加一个午餐点");
  }

  private void nameOfficer(String building, String username, int status) {
    assertThat(
            admin
                .put("/api/staffing/officers/building/" + building, Map.of("username", username))
                .status())
        .isEqualTo(status);
  }

  private void automatic(String what) {
    admin.put("/api/staffing/communities/" + COMMUNITY, Map.of("automatic", what)).ok();
  }

  private BoardClient colleague(String who) {
    BoardClient board = admin.colleague(RunningHub.uri(), name(who), COMMUNITY);
    board.connect().join();
    boards.add(board);
    return board;
  }

  private VisitorClient asksForAPerson() {
    VisitorClient visitor = VisitorClient.start(RunningHub.uri(), COMMUNITY, "zh");
    visitor.post(UUID.randomUUID(), "转人工").ok();
    await().atMost(SOON).until(() -> visitor.snapshot().at("/owner/kind").asText().equals("queue"));
    return visitor;
  }

  private static String request(VisitorClient visitor) {
    return visitor.snapshot().at("/requests/0/number").asText();
  }

  private String offered(String number) {
    eventually(() -> !offers(number).isEmpty());
    return offers(number).get(0);
  }

  /** Rounds would come by themselves, every two seconds. */
  private void eventually(Callable<Boolean> condition) {
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              if (condition.call()) return true;
              round.run().await().atMost(SOON);
              return false;
            });
  }

  private List<String> offers(String number) {
    return events("assignment.offered", number)
        .map(event -> event.data().at("/assignee/username").asText())
        .toList();
  }

  private List<String> returned(String number) {
    return events("assignment.returned", number)
        .map(
            event ->
                event.data().at("/assignee/username").asText()
                    + " "
                    + event.data().get("reason").asText())
        .toList();
  }

  private Stream<StreamEvent> events(String type, String number) {
    return admin.events().stream()
        .filter(event -> event.type().contains(type))
        .filter(event -> event.data().path("request").asText().equals(number));
  }

  private List<String> outcomes(String number) {
    return database
        .preparedQuery("select outcome from assignment_offer where request = $1 order by id")
        .execute(Tuple.of(number))
        .map(rows -> rows.stream().map(row -> row.getString("outcome")).toList())
        .await()
        .atMost(SOON);
  }

  private String text(String sql) {
    return database
        .query(sql)
        .execute()
        .map(rows -> rows.iterator().next().getString(0))
        .await()
        .atMost(SOON);
  }

  private void run(String sql, Object... values) {
    database.preparedQuery(sql).execute(Tuple.from(values)).await().atMost(SOON);
  }

  private String name(String who) {
    return who + "-" + suffix;
  }
}
