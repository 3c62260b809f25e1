package dev.doorstep.eventlog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads the log from the database, by position. */
@ApplicationScoped
public class LogReader {
  private static final String COLUMNS =
      "select position, event_id, type, subject, topics, occurred_at, data from event_log where position > $1";

  private final Pool pool;

  LogReader(Pool pool) {
    this.pool = pool;
  }

  /**
   * Where the log ends and begins.
   *
   * @param last the newest position given
   * @param prunedTo the newest position that is no longer kept; readers can start after it, not
   *     before
   */
  public record Extent(Position last, Position prunedTo) {
    public boolean covers(Position after) {
      return after.value() >= prunedTo.value() && after.value() <= last.value();
    }
  }

  public Uni<Extent> extent() {
    return pool.query("select position, pruned_to from event_log_head")
        .execute()
        .map(rows -> rows.iterator().next())
        .map(
            row ->
                new Extent(
                    new Position(row.getLong("position")), new Position(row.getLong("pruned_to"))));
  }

  /**
   * The next entries of every topic, in order; fewer than {@code limit} means the end was reached.
   */
  public Uni<List<LogEntry>> read(Position after, int limit) {
    return pool.preparedQuery(COLUMNS + " order by position limit $2")
        .execute(Tuple.of(after.value(), limit))
        .map(LogReader::entries);
  }

  /** The next entries of every topic up to a position, in order. */
  public Uni<List<LogEntry>> read(Position after, Position upTo, int limit) {
    return pool.preparedQuery(COLUMNS + " and position <= $2 order by position limit $3")
        .execute(Tuple.of(after.value(), upTo.value(), limit))
        .map(LogReader::entries);
  }

  /** The next entries up to a position, in order, that carry one of the topics. */
  public Uni<List<LogEntry>> read(
      Position after, Position upTo, Collection<String> topics, int limit) {
    return pool.preparedQuery(
            COLUMNS + " and position <= $2 and topics && $3 order by position limit $4")
        .execute(Tuple.of(after.value(), upTo.value(), topics.toArray(String[]::new), limit))
        .map(LogReader::entries);
  }

  /** The entries at these positions, in order; those that are not kept are left out. */
  public Uni<List<LogEntry>> at(Collection<Position> positions) {
    return pool.preparedQuery(COLUMNS + " and position = any($2) order by position")
        .execute(Tuple.of(0L, positions.stream().map(Position::value).toArray(Long[]::new)))
        .map(LogReader::entries);
  }

  /** The last entry that happened before a moment, or the last that is not kept any more. */
  public Uni<Position> lastBefore(Instant moment) {
    return pool.preparedQuery(
            "select coalesce((select position from event_log where occurred_at < $1"
                + " order by position desc limit 1), pruned_to) as position from event_log_head")
        .execute(Tuple.of(moment.atOffset(ZoneOffset.UTC)))
        .map(rows -> new Position(rows.iterator().next().getLong("position")));
  }

  private static List<LogEntry> entries(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(LogReader::entry).toList();
  }

  private static LogEntry entry(Row row) {
    long position = row.getLong("position");
    String subject = row.getString("subject");
    String json =
        CloudEventJson.write(
            row.getUUID("event_id"),
            row.getString("type"),
            subject,
            row.getOffsetDateTime("occurred_at").toInstant(),
            position,
            row.getString("data"));
    return new LogEntry(
        new Position(position),
        row.getString("type"),
        List.of(row.getArrayOfStrings("topics")),
        json);
  }
}
