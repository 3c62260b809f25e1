package dev.doorstep.access;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Who is signed in, in the database so that every process of a cluster knows it. */
@ApplicationScoped
class Sessions {
  /** A session ends when it was not used for this long. */
  static final Duration LIFETIME = Duration.ofHours(12);

  /** Using a session moves its end, but writes no more often than this. */
  private static final Duration GRAIN = Duration.ofMinutes(1);

  private static final String FIND =
      "select "
          + StaffAccounts.COLUMNS
          + ", t.expires_at from staff_session t join staff s on s.username = t.username"
          + " where t.token_hash = $1 and t.expires_at > $2 and s.active";

  private final Pool database;
  private final Clock clock;

  Sessions(Pool database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Uni<SessionToken> open(String username) {
    SessionToken token = SessionToken.random();
    return database
        .preparedQuery(
            "insert into staff_session (token_hash, username, created_at, expires_at)"
                + " values ($1, $2, $3, $4)")
        .execute(Tuple.of(hash(token), username, now(), now().plus(LIFETIME)))
        .replaceWith(token);
  }

  /** Who opened this session, or empty when there is none or it has ended. */
  Uni<Optional<StaffMember>> find(SessionToken token) {
    return database
        .preparedQuery(FIND)
        .execute(Tuple.of(hash(token), now()))
        .chain(
            rows -> {
              if (rows.size() == 0) return Uni.createFrom().item(Optional.empty());
              Row row = rows.iterator().next();
              return prolong(token, row.getOffsetDateTime("expires_at"))
                  .replaceWith(Optional.of(StaffAccounts.member(row)));
            });
  }

  Uni<Void> end(SessionToken token) {
    return database
        .preparedQuery("delete from staff_session where token_hash = $1")
        .execute(Tuple.of(hash(token)))
        .replaceWithVoid();
  }

  @Scheduled(every = "10m", delayed = "1m")
  Uni<Void> prune() {
    return database
        .preparedQuery("delete from staff_session where expires_at <= $1")
        .execute(Tuple.of(now()))
        .replaceWithVoid();
  }

  private Uni<Void> prolong(SessionToken token, OffsetDateTime expiresAt) {
    OffsetDateTime end = now().plus(LIFETIME);
    if (Duration.between(expiresAt, end).compareTo(GRAIN) < 0) return Uni.createFrom().voidItem();
    return database
        .preparedQuery("update staff_session set expires_at = $2 where token_hash = $1")
        .execute(Tuple.of(hash(token), end))
        .replaceWithVoid();
  }

  private static Buffer hash(SessionToken token) {
    return Buffer.buffer(token.hash());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
