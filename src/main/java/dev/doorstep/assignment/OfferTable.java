package dev.doorstep.assignment;

import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.LineCode;
import dev.doorstep.request.RequestNumber;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Offers as rows. Its indexes see to it that a thing, and a person, has one open offer. */
final class OfferTable {
  private static final String PENDING =
      """
      select o.id, o.request, o.username, s.name, o.until, r.community, r.line,
        r.state = 'new' or coalesce(c.owner_kind = 'queue'
          and r.state in ('claimed', 'in_progress', 'waiting'), false) as waits,
        coalesce(r.owner = o.username, false) or coalesce(c.owner_staff = o.username, false)
          as accepted
      from assignment_offer o
      join request r on r.number = o.request
      join staff s on s.username = o.username
      left join conversation c on c.id = r.conversation
      where o.outcome is null
      order by o.id
      """;

  private static final String INSERT =
      """
      insert into assignment_offer (request, username, offered_at, until) values ($1, $2, $3, $4)
      on conflict do nothing
      """;

  private static final String SETTLE =
      "update assignment_offer set outcome = $2, settled_at = $3 where id = $1 and outcome is null";

  private static final String RETURNS =
      """
      select request, username, count(*)::integer as times, max(settled_at) as last
      from assignment_offer
      where request = any($1) and outcome in ('declined', 'lapsed', 'left')
      group by request, username
      """;

  private OfferTable() {}

  static Uni<List<Pending>> pending(SqlClient client) {
    return client
        .query(PENDING)
        .execute()
        .map(rows -> rows.stream().map(OfferTable::pending).toList());
  }

  /** False when the thing, or the person, has an open offer already. */
  static Uni<Boolean> insert(
      SqlClient client, Assigning.Assignment decided, Instant now, Instant until) {
    return client
        .preparedQuery(INSERT)
        .execute(
            Tuple.of(
                decided.waiting().request().value(),
                decided.person().username(),
                now.atOffset(ZoneOffset.UTC),
                until.atOffset(ZoneOffset.UTC)))
        .map(inserted -> inserted.rowCount() == 1);
  }

  /** False when it was settled before. */
  static Uni<Boolean> settle(SqlClient client, long id, Pending.Outcome outcome, Instant now) {
    return client
        .preparedQuery(SETTLE)
        .execute(Tuple.of(id, outcome.code(), now.atOffset(ZoneOffset.UTC)))
        .map(updated -> updated.rowCount() == 1);
  }

  /** Who has returned these requests, by number and user name. */
  static Uni<Map<String, Map<String, Waiting.Returned>>> returns(
      SqlClient client, List<String> requests) {
    if (requests.isEmpty()) return Uni.createFrom().item(Map.of());
    return client
        .preparedQuery(RETURNS)
        .execute(Tuple.of(requests.toArray(String[]::new)))
        .map(
            rows -> {
              Map<String, Map<String, Waiting.Returned>> returns = new HashMap<>();
              for (Row row : rows)
                returns
                    .computeIfAbsent(row.getString("request"), first -> new HashMap<>())
                    .put(
                        row.getString("username"),
                        new Waiting.Returned(
                            row.getInteger("times"), row.getOffsetDateTime("last").toInstant()));
              return returns;
            });
  }

  private static Pending pending(Row row) {
    return new Pending(
        row.getLong("id"),
        new AssignmentEvents.Case(
            new RequestNumber(row.getString("request")),
            new CommunityCode(row.getString("community")),
            new LineCode(row.getString("line"))),
        new Offer.Assignee(row.getString("username"), row.getString("name")),
        row.getOffsetDateTime("until").toInstant(),
        row.getBoolean("waits"),
        row.getBoolean("accepted"));
  }
}
