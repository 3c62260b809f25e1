package dev.doorstep.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Keeps what visitors were promised, in the transaction that changes the request: a promise that
 * stands follows the request's clocks, one that ends is kept or broken, a line that takes the
 * request over makes its own.
 */
@ApplicationScoped
class PromiseLedger {
  private static final String STANDING =
      """
      json_to_recordset(cast(cast(%s as text) as json)) as r (
        request text, community text, line text, kind text, open boolean, met boolean, at timestamptz,
        "warnAt" timestamptz, "dueAt" timestamptz, "districtAt" timestamptz, "pausedSince" timestamptz)
      """;

  /**
   * Whoever ended it while it was paused ended it, for its clock, when the pause began. What was
   * told to be broken stays broken.
   */
  private static final String FOLLOW =
      """
      with written as (
        update promise p set
          warn_at = case when p.line = r.line then r."warnAt" else p.warn_at end,
          due_at = case when p.line = r.line then r."dueAt" else p.due_at end,
          district_at = case when p.line = r.line then r."districtAt" else p.district_at end,
          paused_since = case when stays then r."pausedSince" end,
          ended_at = case when not stays then r.at end,
          outcome = case when stays then 'open' when late then 'broken' when p.line <> r.line then 'transferred'
                         when r.met then 'kept' else 'withdrawn' end,
          next_check_at = case
            when not stays then case when late and p.broken_at is null then r.at end
            when r."pausedSince" is not null then null
            when p.warned_at is null then r."warnAt"
            when p.broken_at is null then r."dueAt"
            when p.district_told_at is null then r."districtAt" end
        from (select r.*, open.id, r.open and open.line = r.line as stays,
                     open.broken_at is not null or coalesce(open.paused_since, r.at) > open.due_at as late
              from STANDING
              join promise open on open.request = r.request and open.kind = r.kind and open.ended_at is null) r
        where p.id = r.id
        returning 1)
      select count(*) from written
      """;

  private static final String MAKE =
      """
      with written as (
        insert into promise (request, community, line, kind, promised_at, warn_at, due_at, district_at, paused_since, next_check_at)
        select r.request, r.community, r.line, r.kind, r.at, r."warnAt", r."dueAt", r."districtAt", r."pausedSince",
               case when r."pausedSince" is null then r."warnAt" end
        from STANDING
        where r.open and not exists (
          select 1 from promise p where p.request = r.request and p.kind = r.kind and p.ended_at is null)
        order by r.request, r.kind
        returning 1)
      select count(*) from written
      """;

  private final ObjectMapper json;

  PromiseLedger(ObjectMapper json) {
    this.json = json;
  }

  /** After these requests were opened. */
  Uni<Void> make(SqlClient client, Collection<Request> requests) {
    return run(client, MAKE, requests);
  }

  /** After these requests were changed. */
  Uni<Void> follow(SqlClient client, Collection<Request> requests) {
    return run(client, FOLLOW, requests).chain(() -> run(client, MAKE, requests));
  }

  Uni<Void> make(Mutiny.Session session, Request request) {
    return run(session, MAKE, request);
  }

  Uni<Void> follow(Mutiny.Session session, Request request) {
    return run(session, FOLLOW, request).chain(() -> run(session, MAKE, request));
  }

  private Uni<Void> run(SqlClient client, String sql, Collection<Request> requests) {
    if (requests.isEmpty()) return Uni.createFrom().voidItem();
    return client
        .preparedQuery(sql.replace("STANDING", STANDING.formatted("$1")))
        .execute(Tuple.of(text(requests)))
        .replaceWithVoid();
  }

  private Uni<Void> run(Mutiny.Session session, String sql, Request request) {
    return session
        .createNativeQuery(sql.replace("STANDING", STANDING.formatted("?")), Long.class)
        .setParameter(1, text(List.of(request)))
        .getSingleResult()
        .replaceWithVoid();
  }

  private String text(Collection<Request> requests) {
    try {
      return json.writeValueAsString(requests.stream().flatMap(Standing::of).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
