package dev.doorstep.stream.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Deliveries on record, as people read them. */
@ApplicationScoped
class DeliveryLog {
  private static final String SELECT =
      """
      select d.*, a.status as last_status, a.trouble as last_trouble, a.took_ms as last_took_ms
      from webhook_delivery d
        left join webhook_attempt a on a.delivery = d.id and a.number = d.attempts
      where d.webhook = $1
      """;

  /** With the earlier ones of its key, which have to go first. */
  private static final String TRY_NOW =
      """
      update webhook_delivery w set next_at = now() from webhook_delivery d
      where d.id = $2 and d.webhook = $1 and w.webhook = $1 and w.key = d.key
        and w.state = 'waiting' and w.id <= d.id
      """;

  private static final String SEND_AGAIN =
      """
      insert into webhook_delivery
        (webhook, event_id, position, type, key, origin, body, state, next_at)
      select webhook, event_id, position, type, key, 'manual', body, 'waiting', now()
      from webhook_delivery where webhook = $1 and id = $2
      returning id
      """;

  /** A test is delivered past all order, and on record. */
  private static final String TESTED =
      """
      with delivery as (
        insert into webhook_delivery
          (webhook, event_id, type, key, origin, body, state, attempts, next_at, done_at)
        select id, $2, $3, $4, 'test', $5, $6, 1, now(), now() from webhook where id = $1
        returning id
      ), attempt as (
        insert into webhook_attempt
          (delivery, number, at, url, signature, took_ms, status, trouble, answer)
        select id, 1, $7, $8, $9, $10, $11, $12, $13 from delivery
      )
      select id from delivery
      """;

  private final Pool database;

  DeliveryLog(Pool database) {
    this.database = database;
  }

  /**
   * The newest first.
   *
   * @param state null: any
   * @param before past this one; null: from the newest
   */
  Uni<List<DeliveryEntry>> list(UUID endpoint, String state, Long before, int most) {
    return database
        .preparedQuery(
            SELECT
                + " and ($2::text is null or d.state = $2) and ($3::bigint is null or d.id < $3)"
                + " order by d.id desc limit $4")
        .execute(Tuple.of(endpoint, state, before, most))
        .map(rows -> rows.stream().map(DeliveryLog::entry).toList());
  }

  Uni<Optional<DeliveryEntry>> find(UUID endpoint, long id) {
    return database
        .preparedQuery(SELECT + " and d.id = $2")
        .execute(Tuple.of(endpoint, id))
        .map(rows -> rows.stream().findFirst().map(DeliveryLog::entry));
  }

  /** The body of a test; empty for events, which are in the log. */
  Uni<Optional<String>> body(long id) {
    return database
        .preparedQuery("select body from webhook_delivery where id = $1 and body is not null")
        .execute(Tuple.of(id))
        .map(rows -> rows.stream().findFirst().map(row -> row.getString("body")));
  }

  Uni<List<DeliveryEntry.AttemptEntry>> attempts(DeliveryEntry delivery) {
    return database
        .preparedQuery("select * from webhook_attempt where delivery = $1 order by number")
        .execute(Tuple.of(delivery.id()))
        .map(rows -> rows.stream().map(row -> attempt(row, delivery.eventId())).toList());
  }

  Uni<Void> tryNow(UUID endpoint, long id) {
    return database.preparedQuery(TRY_NOW).execute(Tuple.of(endpoint, id)).replaceWithVoid();
  }

  /** The item is the new delivery's id; it carries the same event. */
  Uni<Long> sendAgain(UUID endpoint, long id) {
    return database
        .preparedQuery(SEND_AGAIN)
        .execute(Tuple.of(endpoint, id))
        .map(rows -> rows.iterator().next().getLong("id"));
  }

  /** Empty when the endpoint was deleted meanwhile. */
  Uni<Optional<Long>> tested(Endpoint endpoint, TestEvent test, Answer answer) {
    return database
        .preparedQuery(TESTED)
        .execute(
            Tuple.from(
                Arrays.asList(
                    endpoint.id(),
                    test.id(),
                    TestEvent.TYPE,
                    test.subject(),
                    test.body(),
                    answer.arrived() ? "delivered" : "failed",
                    EndpointRow.utc(answer.at()),
                    answer.url(),
                    answer.signature(),
                    (int) answer.took().toMillis(),
                    answer.status().orElse(null),
                    answer.trouble().map(Trouble::code).orElse(null),
                    answer.text())))
        .map(rows -> rows.stream().findFirst().map(row -> row.getLong("id")));
  }

  private static DeliveryEntry entry(Row row) {
    String state = row.getString("state");
    return new DeliveryEntry(
        row.getLong("id"),
        row.getUUID("event_id"),
        Optional.ofNullable(row.getLong("position")),
        row.getString("type"),
        row.getString("key"),
        row.getString("origin"),
        state,
        row.getInteger("attempts"),
        row.getOffsetDateTime("created_at").toInstant(),
        EndpointRow.instant(row, "next_at").filter(next -> state.equals("waiting")),
        EndpointRow.instant(row, "done_at"),
        Optional.ofNullable(row.getInteger("last_status")),
        Optional.ofNullable(row.getString("last_trouble")),
        Optional.ofNullable(row.getInteger("last_took_ms")),
        Optional.empty());
  }

  private static DeliveryEntry.AttemptEntry attempt(Row row, UUID eventId) {
    Instant at = row.getOffsetDateTime("at").toInstant();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("content-type", Courier.TYPE);
    headers.put("webhook-id", eventId.toString());
    headers.put("webhook-timestamp", String.valueOf(at.getEpochSecond()));
    headers.put("webhook-signature", row.getString("signature"));
    return new DeliveryEntry.AttemptEntry(
        row.getInteger("number"),
        at,
        row.getString("url"),
        headers,
        row.getInteger("took_ms"),
        Optional.ofNullable(row.getInteger("status")),
        Optional.ofNullable(row.getString("trouble")),
        row.getString("answer"));
  }
}
