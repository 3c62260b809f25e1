package dev.doorstep.request;

import dev.doorstep.eventlog.Event;
import dev.doorstep.eventlog.Outbox;
import dev.doorstep.eventlog.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who was mentioned where, and what of it they have not seen. */
@ApplicationScoped
public class Mentions {
  private static final int NEWEST = 100;

  private static final String OF =
      """
      select m.id, m.username, m.request, r.title, r.community, m.by_username, m.by_name, m.note, m.at, m.read_at
      from mention m join request r on r.number = m.request
      where m.username = $1 and ($2::text[] is null or r.community = any($2))
      order by m.at desc, m.id limit %d
      """
          .formatted(NEWEST);

  private static final String READ =
      "update mention set read_at = $3 where username = $1 and id = any($2) and read_at is null returning id";

  private final Pool pool;
  private final Transactions transactions;
  private final Clock clock;

  Mentions(Pool pool, Transactions transactions, Clock clock) {
    this.pool = pool;
    this.transactions = transactions;
    this.clock = clock;
  }

  record Made(Mention mention) {}

  record Seen(String username, List<UUID> ids) {}

  /** The topic that only this person follows. */
  public static String topic(String username) {
    return "staff/" + username;
  }

  /** In the transaction of the note. */
  Uni<Void> make(
      Mutiny.Session session,
      Outbox outbox,
      Request request,
      Move note,
      Collection<String> usernames) {
    Uni<Void> done = Uni.createFrom().voidItem();
    for (String username : usernames) {
      Mention mention =
          new Mention(
              UUID.randomUUID(),
              username,
              request.number(),
              request.title(),
              new Owner(note.by().id(), note.by().name()),
              note.note(),
              note.at(),
              false);
      done = done.chain(() -> store(session, mention));
      outbox.add(
          new Event(
              "dev.doorstep.mention.made.v1",
              request.number().value(),
              // not by topic(username): whoever has left the community must not read it any more
              List.of("community/" + request.origin().community(), "request/" + request.number()),
              note.at(),
              new Made(mention)));
    }
    return done;
  }

  private static Uni<Void> store(Mutiny.Session session, Mention mention) {
    return session
        .createNativeQuery(
            "insert into mention (id, username, request, by_username, by_name, note, at) values (?, ?, ?, ?, ?, ?, ?)")
        .setParameter(1, mention.id())
        .setParameter(2, mention.username())
        .setParameter(3, mention.request().value())
        .setParameter(4, mention.by().username())
        .setParameter(5, mention.by().name())
        .setParameter(6, mention.note())
        .setParameter(7, mention.at())
        .executeUpdate()
        .replaceWithVoid();
  }

  /**
   * The newest 100.
   *
   * @param communities whose requests they may see now; null: all
   */
  public Uni<List<Mention>> of(String username, String[] communities) {
    return pool.preparedQuery(OF)
        .execute(Tuple.of(username, communities))
        .map(rows -> rows.stream().map(Mentions::mention).toList());
  }

  /** They have seen these; what they have seen before stays so. */
  public Uni<Void> read(String username, List<UUID> ids) {
    return transactions.inBulk(
        (connection, outbox) -> {
          Instant now = clock.instant();
          return connection
              .preparedQuery(READ)
              .execute(
                  Tuple.of(
                      username, ids.toArray(UUID[]::new), now.atOffset(java.time.ZoneOffset.UTC)))
              .invoke(
                  rows -> {
                    List<UUID> seen = rows.stream().map(row -> row.getUUID("id")).toList();
                    if (!seen.isEmpty()) outbox.add(seen(username, seen, now));
                  })
              .replaceWithVoid();
        });
  }

  private static Event seen(String username, List<UUID> ids, Instant now) {
    return new Event(
        "dev.doorstep.mention.read.v1",
        ids.get(0).toString(), // a username would be personal
        List.of(topic(username)),
        now,
        new Seen(username, ids));
  }

  private static Mention mention(Row row) {
    return new Mention(
        row.getUUID("id"),
        row.getString("username"),
        new RequestNumber(row.getString("request")),
        row.getString("title"),
        new Owner(row.getString("by_username"), row.getString("by_name")),
        row.getString("note"),
        row.getOffsetDateTime("at").toInstant(),
        row.getOffsetDateTime("read_at") != null);
  }
}
