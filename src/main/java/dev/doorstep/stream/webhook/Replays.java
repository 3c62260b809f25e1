package dev.doorstep.stream.webhook;

import dev.doorstep.eventlog.LogEntry;
import dev.doorstep.eventlog.LogReader;
import dev.doorstep.eventlog.Position;
import dev.doorstep.platform.Problem;
import dev.doorstep.stream.EventFilter;
import dev.doorstep.stream.EventQuery;
import dev.doorstep.stream.PositionNotKept;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Parts of the log that an endpoint gets once more: what they hold, and the wish to send them. */
@ApplicationScoped
class Replays {
  private static final int PAGE = 1_000;
  private static final long MOST = 200_000;
  private static final int MOST_AT_ONCE = 10;

  private final Pool database;
  private final LogReader log;

  Replays(Pool database, LogReader log) {
    this.database = database;
    this.log = log;
  }

  /**
   * One that is not through.
   *
   * @param reached events up to here have their deliveries
   */
  record Replay(long id, long from, long to, long reached, String by, Instant at) {}

  /**
   * What a range holds for an endpoint.
   *
   * @param from the first position
   * @param to the last position
   * @param types how many of each
   */
  record Range(long from, long to, long events, Map<String, Long> types) {}

  /** Counts; fails with a {@link Problem} when the range is too long or not kept. */
  Uni<Range> range(Position after, Position upTo, EventFilter filter) {
    if (upTo.value() - after.value() > MOST)
      return Uni.createFrom()
          .failure(
              Problem.badRequest(
                  "A replay looks at no more than %d positions; from %d to %d are more. Replay them in parts. / 一次最多重放 %d 个位置，请分段进行。"
                      .formatted(MOST, after.value() + 1, upTo.value(), MOST)));
    return log.extent()
        .chain(
            extent ->
                extent.covers(after)
                    ? count(after, upTo, filter, new TreeMap<>())
                    : Uni.createFrom().failure(EventQuery.tooOld(new PositionNotKept(extent))))
        .map(
            types ->
                new Range(
                    after.value() + 1,
                    upTo.value(),
                    types.values().stream().mapToLong(Long::longValue).sum(),
                    types));
  }

  private Uni<Map<String, Long>> count(
      Position after, Position upTo, EventFilter filter, Map<String, Long> types) {
    return log.read(after, upTo, PAGE)
        .chain(
            page -> {
              page.stream()
                  .filter(filter)
                  .map(LogEntry::type)
                  .forEach(type -> types.merge(type, 1L, Long::sum));
              return page.size() < PAGE
                  ? Uni.createFrom().item(types)
                  : count(page.get(PAGE - 1).position(), upTo, filter, types);
            });
  }

  /** False when as many as may be are under way already. */
  Uni<Boolean> start(UUID endpoint, Range range, String by, Instant now) {
    return database
        .preparedQuery(
            "insert into webhook_replay (webhook, after_position, reached, up_to, asked_by, asked_at)"
                + " select $1, $2, $2, $3, $4, $5 where (select count(*) from webhook_replay"
                + " where webhook = $1 and reached < up_to) < $6")
        .execute(
            Tuple.of(
                endpoint, range.from() - 1, range.to(), by, EndpointRow.utc(now), MOST_AT_ONCE))
        .map(started -> started.rowCount() > 0);
  }

  Uni<List<Replay>> under(UUID endpoint) {
    return database
        .preparedQuery(
            "select * from webhook_replay where webhook = $1 and reached < up_to order by id")
        .execute(Tuple.of(endpoint))
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new Replay(
                                row.getLong("id"),
                                row.getLong("after_position") + 1,
                                row.getLong("up_to"),
                                row.getLong("reached"),
                                row.getString("asked_by"),
                                row.getOffsetDateTime("asked_at").toInstant()))
                    .toList());
  }
}
