package dev.doorstep.stream.webhook;

import dev.doorstep.eventlog.LogEntry;
import dev.doorstep.eventlog.LogReader;
import dev.doorstep.eventlog.Position;
import dev.doorstep.stream.CloudEvents;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Deliveries whose time has come, with what they post. */
@ApplicationScoped
class DueDeliveries {
  /** In order; none of a key of which an earlier one has to wait. */
  private static final String DUE =
      """
      select d.id, d.event_id, d.position, d.key, d.attempts, d.body from webhook_delivery d
      where d.webhook = $1 and d.state = 'waiting' and d.next_at <= now() and d.id <> all($2)
        and not exists (
          select 1 from webhook_delivery e
          where e.webhook = d.webhook and e.key = d.key and e.state = 'waiting'
            and e.id < d.id and e.next_at > now())
      order by d.id limit $3
      """;

  private final Pool database;
  private final LogReader log;
  private final RecentEntries recent;
  private final CloudEvents events;

  DueDeliveries(Pool database, LogReader log, RecentEntries recent, CloudEvents events) {
    this.database = database;
    this.log = log;
    this.recent = recent;
    this.events = events;
  }

  /**
   * @param known rows that the caller has already
   */
  Uni<List<Due>> read(Assignment assignment, Long[] known, int most) {
    return database
        .preparedQuery(DUE)
        .execute(Tuple.of(assignment.endpoint().id(), known, most))
        .map(rows -> rows.stream().toList())
        .chain(rows -> packed(rows, assignment.personal()));
  }

  /** How many wait, now or later. */
  Uni<Integer> backlog(UUID endpoint) {
    return database
        .preparedQuery(
            "select count(*) as rows from webhook_delivery where webhook = $1 and state = 'waiting'")
        .execute(Tuple.of(endpoint))
        .map(rows -> rows.iterator().next().getInteger("rows"));
  }

  /** An endpoint that was broken answers again: nothing waits any longer. */
  Uni<Void> bringForward(UUID endpoint) {
    return database
        .preparedQuery(
            "update webhook_delivery set next_at = now()"
                + " where webhook = $1 and state = 'waiting' and next_at > now()")
        .execute(Tuple.of(endpoint))
        .replaceWithVoid();
  }

  private Uni<List<Due>> packed(List<Row> rows, boolean personal) {
    Set<Long> positions =
        rows.stream()
            .filter(row -> row.getLong("position") != null)
            .map(row -> row.getLong("position"))
            .collect(Collectors.toSet());
    return entries(positions)
        .map(entries -> rows.stream().map(row -> due(row, entries, personal)).toList());
  }

  private Uni<Map<Long, LogEntry>> entries(Set<Long> positions) {
    List<LogEntry> here = recent.at(positions);
    Set<Long> elsewhere = new HashSet<>(positions);
    here.forEach(entry -> elsewhere.remove(entry.position().value()));
    Uni<List<LogEntry>> read =
        elsewhere.isEmpty()
            ? Uni.createFrom().item(List.of())
            : log.at(elsewhere.stream().map(Position::new).toList());
    return read.map(
        found ->
            Stream.concat(here.stream(), found.stream())
                .collect(Collectors.toMap(entry -> entry.position().value(), Function.identity())));
  }

  private Due due(Row row, Map<Long, LogEntry> entries, boolean personal) {
    LogEntry entry = entries.get(row.getLong("position"));
    String body = entry == null ? row.getString("body") : events.json(entry, personal);
    return new Due(
        row.getLong("id"),
        row.getString("key"),
        row.getInteger("attempts"),
        new Parcel(row.getUUID("event_id").toString(), body));
  }
}
