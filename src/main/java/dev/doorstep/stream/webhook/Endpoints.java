package dev.doorstep.stream.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Endpoints as rows, as they are managed. */
@ApplicationScoped
class Endpoints {
  /** One at a time, or several together would make too many. */
  private static final String ADD =
      """
      with alone as (select pg_advisory_xact_lock(hashtext('webhook')))
      insert into webhook (id, name, url, types, communities, lines, requests, personal, api_key,
        created_by, created_at, secret, position)
      select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13 from alone
      where (select count(*) from webhook) < $14
      """;

  private static final String CHANGE =
      """
      update webhook set name = $2, url = $3, types = $4, communities = $5, lines = $6,
        requests = $7, paused = $8,
        disabled_at = case when $8 then disabled_at end,
        held_until = null
      where id = $1
      """;

  private final Pool database;

  Endpoints(Pool database) {
    this.database = database;
  }

  /** The newest first. */
  Uni<List<Endpoint>> all() {
    return database
        .query("select * from webhook order by created_at desc, id")
        .execute()
        .map(rows -> rows.stream().map(EndpointRow::of).toList());
  }

  Uni<Optional<Endpoint>> find(UUID id) {
    return database
        .preparedQuery("select * from webhook where id = $1")
        .execute(Tuple.of(id))
        .map(rows -> rows.stream().findFirst().map(EndpointRow::of));
  }

  /** False when there are as many as there may be. */
  Uni<Boolean> add(Endpoint endpoint, int most) {
    return database
        .preparedQuery(ADD)
        .execute(
            Tuple.from(
                Arrays.asList(
                    endpoint.id(),
                    endpoint.name(),
                    endpoint.url().toString(),
                    array(endpoint.wanted().type()),
                    array(endpoint.wanted().community()),
                    array(endpoint.wanted().line()),
                    array(endpoint.wanted().request()),
                    endpoint.personal(),
                    endpoint.key().orElse(null),
                    endpoint.createdBy(),
                    EndpointRow.utc(endpoint.createdAt()),
                    Buffer.buffer(endpoint.secrets().current().bytes()),
                    endpoint.position(),
                    most)))
        .map(added -> added.rowCount() > 0);
  }

  /** One that goes on is also enabled again, and what waits is tried at once. */
  Uni<Void> change(Endpoint changed) {
    return database
        .preparedQuery(CHANGE)
        .execute(
            Tuple.from(
                List.of(
                    changed.id(),
                    changed.name(),
                    changed.url().toString(),
                    array(changed.wanted().type()),
                    array(changed.wanted().community()),
                    array(changed.wanted().line()),
                    array(changed.wanted().request()),
                    changed.paused())))
        .replaceWithVoid();
  }

  /** Harmless when it is gone already. */
  Uni<Void> delete(UUID id) {
    return database
        .preparedQuery("delete from webhook where id = $1")
        .execute(Tuple.of(id))
        .replaceWithVoid();
  }

  Uni<Void> rotate(UUID id, SigningSecret secret, Instant previousUntil) {
    return database
        .preparedQuery(
            "update webhook set previous_secret = secret, previous_until = $3, secret = $2 where id = $1")
        .execute(Tuple.of(id, Buffer.buffer(secret.bytes()), EndpointRow.utc(previousUntil)))
        .replaceWithVoid();
  }

  /** The next attempt may be made at once. */
  Uni<Void> probeNow(UUID id) {
    return database
        .preparedQuery("update webhook set held_until = null where id = $1")
        .execute(Tuple.of(id))
        .replaceWithVoid();
  }

  /** How many deliveries of each endpoint wait; none: it is not named. */
  Uni<Map<UUID, Long>> waiting(List<Endpoint> endpoints) {
    return database
        .preparedQuery(
            "select webhook, count(*) as rows from webhook_delivery"
                + " where state = 'waiting' and webhook = any($1) group by webhook")
        .execute(Tuple.of(endpoints.stream().map(Endpoint::id).toArray(UUID[]::new)))
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            (Row row) -> row.getUUID("webhook"), row -> row.getLong("rows"))));
  }

  private static String[] array(List<String> texts) {
    return texts.toArray(String[]::new);
  }
}
