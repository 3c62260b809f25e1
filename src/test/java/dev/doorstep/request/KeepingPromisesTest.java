package dev.doorstep.request;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.doorstep.TestDatabase;
import dev.doorstep.board.AtTheDesk.Colleague;
import dev.doorstep.board.AtTheDesk.Visitor;
import dev.doorstep.directory.Responsible;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class KeepingPromisesTest {
  private static final String COMMUNITY = "xintiandi";
  private static final Duration A_WHILE = Duration.ofSeconds(60);
  private static final String WARNED = "promise-warned";
  private static final String BROKEN = "promise-broken";
  private static final String ESCALATED = "escalated";

  @Inject Pool database;
  @Inject KeepingPromises keeping;
  @Inject Clock clock;

  private Visitor visitor;
  private Colleague colleague;
  private String number;

  @BeforeEach
  void a_request_is_open() {
    visitor = Visitor.in(COMMUNITY, "zh");
    number = visitor.opensARequest();
    colleague = Colleague.in(COMMUNITY);
  }

  @Test
  void what_is_done_in_time_is_kept() {
    colleague.replies(number, "马上到").statusCode(201);
    colleague.orders(number, "resolve").statusCode(200);

    colleague
        .reads(number)
        .body("promises.kind", contains("first-answer", "resolution"))
        .body("promises.line", contains("safety", "safety"))
        .body("promises.outcome", contains("kept", "kept"))
        .body("promises[0].dueAt", notNullValue())
        .body("promises[0].endedAt", notNullValue());
    assertThat(nextChecks()).containsOnlyNulls();
  }

  @Test
  void a_warning_comes_once_and_changes_no_request() {
    int version = colleague.reads(number).extract().path("version");
    pass("first-answer", "warn_at");

    await().atMost(A_WHILE).until(() -> told().contains(WARNED));

    colleague.reads(number).body("version", equalTo(version));
    assertThat(told()).containsOnlyOnce(WARNED).doesNotContain(BROKEN);
  }

  @Test
  void a_breach_calls_the_lead_then_the_district_and_the_answer_ends_the_alarm() {
    pass("first-answer", "warn_at", "due_at");
    await().atMost(A_WHILE).until(() -> told().contains(ESCALATED));
    colleague
        .reads(number)
        .body("escalation.to", equalTo("lead"))
        .body("escalation.promise", equalTo("first-answer"))
        .body("escalation.names", notNullValue())
        .body("history.command", hasItem("escalate"));
    visitor.reads().body("requests[0].escalation.to", equalTo("lead"));

    pass("first-answer", "district_at");
    await().atMost(A_WHILE).until(() -> told().stream().filter(ESCALATED::equals).count() == 2);
    colleague.reads(number).body("escalation.to", equalTo("district"));

    colleague.replies(number, "久等了，已经在路上").statusCode(201);
    colleague
        .reads(number)
        .body("escalation", nullValue())
        .body("promises[0].outcome", equalTo("broken"))
        .body("promises[1].outcome", equalTo("open"));
    assertThat(told()).containsOnlyOnce(WARNED, BROKEN);
  }

  @Test
  void each_step_is_told_once_however_many_processes_try_it_at_once() {
    // not due for the hub's own check, so that these alone try
    run(
        "update promise set warn_at = promised_at, due_at = promised_at, district_at = promised_at, next_check_at = null where request = $1 and kind = 'resolution'");
    long id = promise("resolution");

    runAll(6, () -> done(step(id)));
    done(step(id));

    await().atMost(A_WHILE).until(() -> told().contains(ESCALATED));
    assertThat(told())
        .filteredOn(what -> List.of(WARNED, BROKEN, ESCALATED).contains(what))
        .containsExactly(WARNED, BROKEN, ESCALATED, ESCALATED);
  }

  @Test
  void what_was_done_late_before_anybody_looked_is_broken_and_told_of() {
    run("update request set first_answer_due_at = opened_at where number = $1");
    run(
        "update promise set due_at = promised_at, next_check_at = null where request = $1 and kind = 'first-answer'");

    colleague.replies(number, "来了").statusCode(201);

    await().atMost(A_WHILE).until(() -> told().contains(BROKEN));
    assertThat(told()).doesNotContain(ESCALATED);
    colleague.reads(number).body("promises[0].outcome", equalTo("broken"));
  }

  @Test
  void nothing_is_due_while_the_visitor_is_waited_for() {
    colleague.orders(number, "claim").statusCode(200);
    colleague.orders(number, "wait").statusCode(200);
    assertThat(nextChecks()).containsOnlyNulls();

    visitor.says("在3号楼").statusCode(201);

    assertThat(nextChecks()).doesNotContainNull().hasSize(2);
  }

  @Test
  void another_line_makes_its_own_promises() {
    colleague
        .orders(number, "transfer", Map.of("line", "building", "note", "物业的事"))
        .statusCode(200);

    colleague
        .reads(number)
        .body("promises.line", contains("safety", "safety", "building", "building"))
        .body("promises.outcome", contains("transferred", "transferred", "open", "open"));
  }

  @Test
  void looking_for_what_is_due_costs_little_with_ten_thousand_open_requests() {
    String plan =
        done(database
                .getConnection()
                .chain(
                    connection ->
                        connection
                            .begin()
                            .chain(
                                open ->
                                    connection
                                        .query(
                                            """
                                            insert into request (number, community, line, state, title, details, lang, opened_at, first_answer_warn_at,
                                              first_answer_due_at, first_answer_district_at, resolution_warn_at, resolution_due_at, resolution_district_at, updated_at, version)
                                            select 'ZZ-' || i, 'xintiandi', 'permits', 'new', '', '[]', 'zh', now(), now(), now(), now(), now(), now(), now(), now(), 0
                                            from generate_series(1, 10000) i;
                                            insert into promise (request, community, line, kind, promised_at, warn_at, due_at, district_at, next_check_at)
                                            select 'ZZ-' || i, 'xintiandi', 'permits', 'resolution', now(), now(), now(), now(), now() + i * interval '1 minute'
                                            from generate_series(1, 10000) i;
                                            analyze promise
                                            """)
                                        .execute()
                                        .chain(
                                            () ->
                                                connection
                                                    .preparedQuery(
                                                        "explain (analyze) " + WatchingPromises.DUE)
                                                    .execute(
                                                        Tuple.of(
                                                            clock
                                                                .instant()
                                                                .plusSeconds(600)
                                                                .atOffset(ZoneOffset.UTC),
                                                            200)))
                                        .map(
                                            rows ->
                                                rows.stream().map(row -> row.getString(0)).toList())
                                        .call(open::rollback))
                            .eventually(connection::close)))
            .toString();

    assertThat(plan).contains("promise_next_check").doesNotContain("Seq Scan");
  }

  /** Each on a thread, and so in a session, of its own. */
  private static void runAll(int number, Runnable work) {
    ExecutorService threads = Executors.newFixedThreadPool(number);
    try {
      IntStream.range(0, number)
          .mapToObj(i -> runAsync(work, threads))
          .toList()
          .forEach(CompletableFuture::join);
    } finally {
      threads.shutdown();
    }
  }

  private Uni<Void> step(long id) {
    return keeping.step(id, new RequestNumber(number), Responsible.Names.NONE, clock.instant());
  }

  /** As if the hours had gone by. */
  private void pass(String kind, String... moments) {
    String past = String.join(" = promised_at, ", moments) + " = promised_at";
    run(
        "update promise set "
            + past
            + ", next_check_at = promised_at where request = $1 and kind = '"
            + kind
            + "'");
  }

  private void run(String sql) {
    done(database.preparedQuery(sql).execute(Tuple.of(number)));
  }

  private long promise(String kind) {
    return rows("select id from promise where request = $1 and kind = '" + kind + "'")
        .get(0)
        .getLong(0);
  }

  private List<Object> nextChecks() {
    return rows("select next_check_at from promise where request = $1").stream()
        .map(row -> row.getValue(0))
        .toList();
  }

  /** What the log told of the request, in short. */
  private List<String> told() {
    return rows("select type from event_log where subject = $1 order by position").stream()
        .map(row -> row.getString(0).replaceAll("dev\\.doorstep\\.request\\.(.+)\\.v1", "$1"))
        .toList();
  }

  private List<Row> rows(String sql) {
    return done(database.preparedQuery(sql).execute(Tuple.of(number))).stream().toList();
  }

  private static <T> T done(Uni<T> uni) {
    try {
      return VertxContextSupport.subscribeAndAwait(() -> uni);
    } catch (Throwable failed) {
      throw new AssertionError(failed);
    }
  }
}
