package dev.doorstep.stream.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Which process delivers to which endpoint. A process says every second that it lives; the
 * endpoints of one that has been silent for {@link #LEASE} are taken over.
 */
@ApplicationScoped
class Holding {
  static final Duration LEASE = Duration.ofSeconds(5);

  /** On disk before anything is taken: others must see that this process lives. */
  private static final String LIVE =
      """
      with forgotten as (
        delete from webhook_holder where until < now() - interval '1 hour' and id <> $1
      )
      insert into webhook_holder values ($1, now() + interval '%d seconds')
      on conflict (id) do update set until = excluded.until
      """
          .formatted(LEASE.toSeconds());

  private static final String TAKE =
      """
      update webhook set holder = $1 where id in (
        select id from webhook w where w.holder is distinct from $1 and not exists (
          select 1 from webhook_holder h where h.id = w.holder and h.until > now())
        for no key update skip locked)
      """;

  private static final String HELD =
      """
      select w.*,
        exists (select 1 from webhook_delivery d
          where d.webhook = w.id and d.state = 'waiting' and d.next_at <= now()) as due,
        exists (select 1 from webhook_replay r
          where r.webhook = w.id and r.reached < r.up_to) as replaying
      from webhook w where w.holder = $1
      """;

  private final Pool database;

  Holding(Pool database) {
    this.database = database;
  }

  /**
   * An endpoint that this process holds.
   *
   * @param due whether deliveries of it could be tried now
   * @param replaying whether a part of the log is to be delivered again
   */
  record Held(Endpoint endpoint, boolean due, boolean replaying) {}

  /** Says that the process lives, takes what nobody holds, and tells what it holds now. */
  Uni<List<Held>> hold(UUID holder) {
    return database
        .preparedQuery(LIVE)
        .execute(Tuple.of(holder))
        .chain(() -> database.preparedQuery(TAKE).execute(Tuple.of(holder)))
        .chain(() -> database.preparedQuery(HELD).execute(Tuple.of(holder)))
        .map(rows -> rows.stream().map(Holding::held).toList());
  }

  /** The process ends: others may take over at once. */
  Uni<Void> release(UUID holder) {
    return database
        .preparedQuery("delete from webhook_holder where id = $1")
        .execute(Tuple.of(holder))
        .replaceWithVoid();
  }

  private static Held held(Row row) {
    return new Held(EndpointRow.of(row), row.getBoolean("due"), row.getBoolean("replaying"));
  }
}
