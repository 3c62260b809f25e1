package dev.doorstep.assignment;

import dev.doorstep.access.StaffMember;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.LineCode;
import dev.doorstep.presence.Present;
import dev.doorstep.request.RequestNumber;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What waits, and what the people who are there can take and have in hand. */
final class QueueTable {
  /** Cheap, asked all the time: whether a round could have anything to do. */
  private static final String ANYTHING =
      """
      select exists (select from assignment_offer where outcome is null)
        or exists (select from conversation where owner_kind = 'queue')
        or exists (select from assignment_setting where automatic = 'all') as anything
      """;

  /**
   * A conversation waits with one request of its own, so that it is offered once: a new one if
   * there is any, else the newest.
   */
  private static final String WAITING =
      """
      with live as (
        select distinct on (c.id) r.number, c.last_message_at as since
        from conversation c
        join request r on r.conversation = c.id
          and r.state in ('new', 'claimed', 'in_progress', 'waiting')
        left join assignment_setting a on a.community = c.community
        where c.owner_kind = 'queue' and coalesce(a.automatic, 'waiting') <> 'off'
        order by c.id, (r.state = 'new') desc, r.number desc
      ), quiet as (
        select r.number, r.opened_at as since
        from assignment_setting a
        join request r on r.community = a.community and r.state = 'new'
        left join conversation c on c.id = r.conversation
        where a.automatic = 'all' and c.owner_kind is distinct from 'queue'
        order by r.urgent desc, r.opened_at
        limit 500
      )
      select r.number, r.community, r.line, r.lang, r.urgent, q.live, q.since,
        coalesce(r.owner, c.owner_staff) as known_to, e.username as enterprise_officer,
        b.username as building_officer
      from (select *, true as live from live union all select *, false from quiet) q
      join request r on r.number = q.number
      left join conversation c on c.id = r.conversation
      left join officer e on e.kind = 'enterprise' and e.code = r.enterprise
      left join officer b on b.kind = 'building' and b.code = r.building
      where not exists (
        select from assignment_offer o where o.request = r.number and o.outcome is null)
      """;

  private static final String PEOPLE =
      """
      select u.username, k.lines, k.langs,
        (select count(*) from request r where r.owner = u.username
          and r.state in ('claimed', 'in_progress', 'waiting'))::integer as load,
        exists (select from assignment_offer o
          where o.username = u.username and o.outcome is null) as deciding,
        (select max(o.offered_at) from assignment_offer o where o.username = u.username)
          as last_asked
      from unnest($1::text[]) as u (username)
      left join staff_skill k on k.username = u.username
      """;

  private QueueTable() {}

  static Uni<Boolean> anything(SqlClient client) {
    return client
        .query(ANYTHING)
        .execute()
        .map(rows -> rows.iterator().next().getBoolean("anything"));
  }

  static Uni<List<Waiting>> waiting(SqlClient client) {
    return client
        .query(WAITING)
        .execute()
        .map(rows -> rows.stream().toList())
        .chain(
            rows ->
                OfferTable.returns(
                        client, rows.stream().map(row -> row.getString("number")).toList())
                    .map(
                        returns ->
                            rows.stream()
                                .map(row -> waiting(row, returns.get(row.getString("number"))))
                                .toList()));
  }

  /** Of those who are there. */
  static Uni<List<Person>> people(SqlClient client, Map<String, Present> present) {
    return client
        .preparedQuery(PEOPLE)
        .execute(Tuple.of(present.keySet().toArray(String[]::new)))
        .map(
            rows ->
                rows.stream()
                    .map(row -> person(row, present.get(row.getString("username"))))
                    .toList());
  }

  private static Waiting waiting(Row row, Map<String, Waiting.Returned> returns) {
    return new Waiting(
        new RequestNumber(row.getString("number")),
        new CommunityCode(row.getString("community")),
        new LineCode(row.getString("line")),
        row.getString("lang"),
        row.getBoolean("urgent"),
        row.getBoolean("live"),
        Optional.ofNullable(row.getString("known_to")),
        new Waiting.Officers(
            Optional.ofNullable(row.getString("enterprise_officer")),
            Optional.ofNullable(row.getString("building_officer"))),
        row.getOffsetDateTime("since").toInstant(),
        returns == null ? Map.of() : returns);
  }

  private static Person person(Row row, Present present) {
    StaffMember member = present.member();
    return new Person(
        member.username(),
        member.name(),
        member.scope().communities().orElse(Set.of()),
        skills(row),
        present.onDuty(),
        row.getBoolean("deciding"),
        row.getInteger("load"),
        row.getOffsetDateTime("last_asked") == null
            ? Instant.EPOCH
            : row.getOffsetDateTime("last_asked").toInstant());
  }

  static Skills skills(Row row) {
    if (row.getArrayOfStrings("lines") == null) return Skills.ANY;
    return new Skills(
        Arrays.stream(row.getArrayOfStrings("lines"))
            .map(LineCode::new)
            .collect(Collectors.toSet()),
        Set.of(row.getArrayOfStrings("langs")));
  }
}
