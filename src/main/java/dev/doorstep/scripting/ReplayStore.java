package dev.doorstep.scripting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Replays as rows. A run says that it lives with each page; one that is silent has lost its
 * process.
 */
@ApplicationScoped
class ReplayStore {
  private static final Duration SILENT = Duration.ofSeconds(60);

  /** One at a time in the whole cluster: whoever loses the race gets no row. */
  private static final String START =
      """
      with alone as (select pg_advisory_xact_lock(hashtext('script_replay')))
      insert into script_replay
        (revision, against, from_at, to_at, most, by_staff, by_name, started_at, seen_at, turns_total)
      select $1, $2, $3, $4, $5, $6, $7, $8, $8, $9 from alone
      where not exists (
        select 1 from script_replay where state = 'running' and seen_at > $10)
      returning id
      """;

  private final Pool pool;
  private final ObjectMapper json;

  ReplayStore(Pool pool, ObjectMapper json) {
    this.pool = pool;
    this.json = json;
  }

  /** The item is the run's id; empty when another one is running. */
  Uni<Optional<Integer>> start(ReplayRun run) {
    Tuple values =
        Tuple.tuple()
            .addInteger(run.revision())
            .addInteger(run.against())
            .addOffsetDateTime(ScriptStore.time(run.from()))
            .addOffsetDateTime(ScriptStore.time(run.to()))
            .addInteger(run.limit())
            .addString(run.by().username())
            .addString(run.by().name())
            .addOffsetDateTime(ScriptStore.time(run.startedAt()))
            .addInteger(run.turns().total())
            .addOffsetDateTime(ScriptStore.time(run.startedAt().minus(SILENT)));
    return pool.preparedQuery(START)
        .execute(values)
        .map(rows -> rows.stream().findFirst().map(row -> row.getInteger("id")));
  }

  Uni<Void> progress(int id, int turns, Instant now) {
    return pool.preparedQuery(
            "update script_replay set turns_done = turns_done + $2, seen_at = $3 where id = $1")
        .execute(Tuple.of(id, turns, ScriptStore.time(now)))
        .replaceWithVoid();
  }

  Uni<Void> done(int id, ReplayReport report) {
    return pool.preparedQuery("update script_replay set state = 'done', report = $2 where id = $1")
        .execute(Tuple.of(id, write(report)))
        .replaceWithVoid();
  }

  Uni<Void> failed(int id) {
    return pool.preparedQuery("update script_replay set state = 'failed' where id = $1")
        .execute(Tuple.of(id))
        .replaceWithVoid();
  }

  Uni<Optional<ReplayRun>> newest(Instant now) {
    return pool.query("select * from script_replay order by id desc limit 1")
        .execute()
        .map(rows -> rows.stream().findFirst().map(row -> run(row, now)));
  }

  private ReplayRun run(Row row, Instant now) {
    ReplayRun.State state =
        ReplayRun.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
    boolean silent = instant(row, "seen_at").isBefore(now.minus(SILENT));
    return new ReplayRun(
        row.getInteger("id"),
        row.getInteger("revision"),
        row.getInteger("against"),
        instant(row, "from_at"),
        instant(row, "to_at"),
        row.getInteger("most"),
        state == ReplayRun.State.RUNNING && silent ? ReplayRun.State.STOPPED : state,
        new ReplayRun.Turns(row.getInteger("turns_done"), row.getInteger("turns_total")),
        new Author(row.getString("by_staff"), row.getString("by_name")),
        instant(row, "started_at"),
        Optional.ofNullable(row.getString("report")).map(this::read));
  }

  private static Instant instant(Row row, String column) {
    return row.getOffsetDateTime(column).toInstant();
  }

  private String write(ReplayReport report) {
    try {
      return json.writeValueAsString(report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private ReplayReport read(String report) {
    try {
      return json.readValue(report, ReplayReport.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
