package dev.doorstep.stream.webhook;

import dev.doorstep.eventlog.LogEntry;
import dev.doorstep.eventlog.LogReader;
import dev.doorstep.eventlog.Position;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Turns entries of the log into deliveries. The deliveries and the position up to which they are
 * complete are one statement, so nothing is left out and nothing enqueued twice; it does nothing
 * when another process holds the endpoint by now.
 */
@ApplicationScoped
class Feeding {
  private static final int PAGE = 500;

  /** So many entries that an endpoint does not want are passed over before that is written down. */
  private static final int UNWRITTEN = 500;

  private static final String ADD =
      """
      , added as (
        insert into webhook_delivery (webhook, event_id, position, type, key, origin, state, next_at)
        select moved.webhook, l.event_id, l.position, l.type, l.subject, '%s', 'waiting', now()
        from moved, event_log l where l.position = any($5::bigint[]) order by l.position
        returning 1
      )
      select (select count(*) from moved) as moved, (select count(*) from added) as added
      """;

  private static final String LIVE =
      """
      with moved as (
        update webhook set position = $4, missed = missed + $6
        where id = $1 and holder = $2 and position = $3 returning id as webhook
      )
      """
          + ADD.formatted("live");

  private static final String REPLAY =
      """
      with moved as (
        update webhook_replay r set reached = $4 from webhook w
        where r.id = $1 and r.reached = $3 and w.id = r.webhook and w.holder = $2
        returning r.webhook
      )
      """
          + ADD.formatted("replay");

  private final Pool database;
  private final LogReader log;
  private final RecentEntries recent;

  Feeding(Pool database, LogReader log, RecentEntries recent) {
    this.database = database;
    this.log = log;
    this.recent = recent;
  }

  /**
   * How far an endpoint is now.
   *
   * @param seen entries up to here were looked at
   * @param written of those, up to here it is on disk
   * @param added deliveries
   * @param more whether there was more to look at
   * @param held false when another process holds the endpoint now
   */
  record Fed(long seen, long written, int added, boolean more, boolean held) {
    static Fed nothing(long seen, long written) {
      return new Fed(seen, written, 0, false, true);
    }
  }

  private record Moved(boolean moved, int added) {}

  /** The next entries of the log. */
  Uni<Fed> live(Assignment assignment, long seen, long written) {
    if (recent.head() <= seen) return Uni.createFrom().item(Fed.nothing(seen, written));
    return recent
        .after(seen)
        .map(entries -> Uni.createFrom().item(entries))
        .orElseGet(() -> log.read(new Position(seen), PAGE))
        .chain(entries -> live(assignment, seen, written, entries));
  }

  private Uni<Fed> live(Assignment assignment, long seen, long written, List<LogEntry> entries) {
    if (entries.isEmpty()) return Uni.createFrom().item(Fed.nothing(seen, written));
    long last = last(entries);
    long missed = entries.get(0).position().value() - seen - 1; // positions are dense
    Long[] wanted = wanted(assignment, entries);
    boolean more = recent.head() > last;
    if (wanted.length == 0 && missed == 0 && last - written < UNWRITTEN)
      return Uni.createFrom().item(new Fed(last, written, 0, more, true));
    UUID endpoint = assignment.endpoint().id();
    return move(LIVE, Tuple.of(endpoint, assignment.holder(), written, last, wanted, missed))
        .map(moved -> new Fed(last, last, moved.added(), more, moved.moved()));
  }

  /** The next entries of the oldest replay that is not through. */
  Uni<Fed> replay(Assignment assignment) {
    return database
        .preparedQuery(
            "select id, reached, up_to from webhook_replay where webhook = $1 and reached < up_to"
                + " order by id limit 1")
        .execute(Tuple.of(assignment.endpoint().id()))
        .chain(
            rows ->
                rows.size() == 0
                    ? Uni.createFrom().item(Fed.nothing(0, 0))
                    : replay(assignment, rows.iterator().next()));
  }

  private Uni<Fed> replay(Assignment assignment, Row replay) {
    long reached = replay.getLong("reached");
    long upTo = replay.getLong("up_to");
    return log.read(new Position(reached), new Position(upTo), PAGE)
        .chain(
            entries -> {
              long to = entries.size() < PAGE ? upTo : last(entries);
              Long[] wanted = wanted(assignment, entries);
              Tuple values =
                  Tuple.of(replay.getLong("id"), assignment.holder(), reached, to, wanted);
              return move(REPLAY, values).map(moved -> new Fed(to, to, moved.added(), true, true));
            });
  }

  private Uni<Moved> move(String sql, Tuple values) {
    return database
        .preparedQuery(sql)
        .execute(values)
        .map(rows -> rows.iterator().next())
        .map(row -> new Moved(row.getLong("moved") > 0, row.getInteger("added")));
  }

  private static Long[] wanted(Assignment assignment, List<LogEntry> entries) {
    return entries.stream()
        .filter(assignment.filter())
        .map(entry -> entry.position().value())
        .toArray(Long[]::new);
  }

  private static long last(List<LogEntry> entries) {
    return entries.get(entries.size() - 1).position().value();
  }
}
