package dev.doorstep.access;

import dev.doorstep.directory.CommunityCode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** API keys, as rows. */
@ApplicationScoped
class ApiKeys {
  /** Using a key writes no more often than this. */
  static final Duration GRAIN = Duration.ofMinutes(1);

  private final Pool database;

  ApiKeys(Pool database) {
    this.database = database;
  }

  /**
   * A key, and until when the secret that was shown opens it.
   *
   * @param secretEnds empty: as long as the key
   */
  record Opened(StoredKey stored, Optional<Instant> secretEnds) {}

  /** The key that this secret opens, also when its time is over or it was revoked. */
  Uni<Optional<Opened>> find(KeySecret secret) {
    return database
        .preparedQuery(
            "select "
                + KeyRow.COLUMNS
                + ", s.ends_at from api_key_secret s join api_key k on k.id = s.key"
                + " where s.hash = $1")
        .execute(Tuple.of(Buffer.buffer(secret.hash())))
        .map(
            rows ->
                rows.stream()
                    .findFirst()
                    .map(row -> new Opened(KeyRow.stored(row), KeyRow.instant(row, "ends_at"))));
  }

  /** All keys, the newest first. */
  Uni<List<StoredKey>> all() {
    return database
        .query("select " + KeyRow.COLUMNS + " from api_key k order by k.created_at desc, k.id")
        .execute()
        .map(rows -> rows.stream().map(KeyRow::stored).toList());
  }

  Uni<Void> add(StoredKey stored, KeySecret secret) {
    ApiKey key = stored.key();
    return database.withTransaction(
        connection ->
            connection
                .preparedQuery(
                    "insert into api_key (id, name, scopes, communities, per_minute, expires_at,"
                        + " created_by, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)")
                .execute(
                    Tuple.from(
                        Arrays.asList(
                            key.id(),
                            key.name(),
                            codes(key.scopes()),
                            communities(key.scope()),
                            stored.perMinute(),
                            stored.expiresAt().map(ApiKeys::utc).orElse(null),
                            stored.createdBy(),
                            utc(stored.createdAt()))))
                .chain(() -> addSecret(connection, key.id(), secret, stored.createdAt())));
  }

  Uni<Optional<StoredKey>> find(UUID id) {
    return database
        .preparedQuery("select " + KeyRow.COLUMNS + " from api_key k where k.id = $1")
        .execute(Tuple.of(id))
        .map(rows -> rows.stream().findFirst().map(KeyRow::stored));
  }

  /** Those of the keys that exist. */
  Uni<List<StoredKey>> among(Collection<UUID> ids) {
    return database
        .preparedQuery("select " + KeyRow.COLUMNS + " from api_key k where k.id = any($1)")
        .execute(Tuple.of(ids.toArray(UUID[]::new)))
        .map(rows -> rows.stream().map(KeyRow::stored).toList());
  }

  /** False when there is no such key or it was revoked. */
  Uni<Boolean> change(ApiKey key, int perMinute, Optional<Instant> expiresAt) {
    return database
        .preparedQuery(
            "update api_key set name = $2, scopes = $3, communities = $4, per_minute = $5,"
                + " expires_at = $6 where id = $1 and revoked_at is null")
        .execute(
            Tuple.from(
                Arrays.asList(
                    key.id(),
                    key.name(),
                    codes(key.scopes()),
                    communities(key.scope()),
                    perMinute,
                    expiresAt.map(ApiKeys::utc).orElse(null))))
        .map(changed -> changed.rowCount() > 0);
  }

  /**
   * Gives the key another secret; those it had end then, or before. False when there is no such key
   * or it was revoked.
   */
  Uni<Boolean> renew(UUID key, KeySecret secret, Instant now, Instant oldEnds) {
    return database.withTransaction(
        connection ->
            connection
                .preparedQuery(
                    "select 1 from api_key where id = $1 and revoked_at is null for update")
                .execute(Tuple.of(key))
                .chain(
                    rows ->
                        rows.size() == 0
                            ? Uni.createFrom().item(false)
                            : endSecrets(connection, key, oldEnds)
                                .chain(() -> addSecret(connection, key, secret, now))
                                .replaceWith(true)));
  }

  /** Changes nothing when there is no such key or it was revoked before. */
  Uni<Void> revoke(UUID key, String by, Instant now) {
    return database
        .preparedQuery(
            "update api_key set revoked_at = $2, revoked_by = $3"
                + " where id = $1 and revoked_at is null")
        .execute(Tuple.of(key, utc(now), by))
        .replaceWithVoid();
  }

  /** Notes that a key was used, unless that was noted within the last {@link #GRAIN}. */
  Uni<Void> used(UUID key, Instant at) {
    return database
        .preparedQuery(
            "update api_key set last_used_at = $2"
                + " where id = $1 and (last_used_at is null or last_used_at <= $3)")
        .execute(Tuple.of(key, utc(at), utc(at.minus(GRAIN))))
        .replaceWithVoid();
  }

  private static Uni<Void> endSecrets(SqlConnection connection, UUID key, Instant at) {
    return connection
        .preparedQuery("update api_key_secret set ends_at = least(ends_at, $2) where key = $1")
        .execute(Tuple.of(key, utc(at)))
        .replaceWithVoid();
  }

  private static Uni<Void> addSecret(
      SqlConnection connection, UUID key, KeySecret secret, Instant now) {
    return connection
        .preparedQuery(
            "insert into api_key_secret (hash, key, start, created_at) values ($1, $2, $3, $4)")
        .execute(Tuple.of(Buffer.buffer(secret.hash()), key, secret.start(), utc(now)))
        .replaceWithVoid();
  }

  private static String[] codes(Set<KeyScope> scopes) {
    return scopes.stream().map(KeyScope::code).sorted().toArray(String[]::new);
  }

  private static String[] communities(CommunityScope scope) {
    return scope
        .communities()
        .map(codes -> codes.stream().map(CommunityCode::value).sorted().toArray(String[]::new))
        .orElse(null);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
