package dev.doorstep.access;

import dev.doorstep.directory.CommunityCode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** API keys, as rows. */
@ApplicationScoped
class ApiKeys {
  /** Using a key writes no more often than this. */
  static final Duration GRAIN = Duration.ofMinutes(1);

  private static final String COLUMNS =
      """
      k.id, k.name, k.scopes, k.communities, k.per_minute, k.expires_at, k.created_by,
      k.created_at, k.last_used_at, k.revoked_at,
      (select n.start from api_key_secret n where n.key = k.id
       order by n.ends_at is null desc, n.created_at desc limit 1) as start
      """;

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
                + COLUMNS
                + ", s.ends_at from api_key_secret s join api_key k on k.id = s.key"
                + " where s.hash = $1")
        .execute(Tuple.of(Buffer.buffer(secret.hash())))
        .map(
            rows ->
                rows.stream()
                    .findFirst()
                    .map(row -> new Opened(stored(row), instant(row, "ends_at"))));
  }

  /** All keys, the newest first. */
  Uni<List<StoredKey>> all() {
    return database
        .query("select " + COLUMNS + " from api_key k order by k.created_at desc, k.id")
        .execute()
        .map(rows -> rows.stream().map(ApiKeys::stored).toList());
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

  /** Notes that a key was used, unless that was noted within the last {@link #GRAIN}. */
  Uni<Void> used(UUID key, Instant at) {
    return database
        .preparedQuery(
            "update api_key set last_used_at = $2"
                + " where id = $1 and (last_used_at is null or last_used_at <= $3)")
        .execute(Tuple.of(key, utc(at), utc(at.minus(GRAIN))))
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

  private static StoredKey stored(Row row) {
    String[] communities = row.getArrayOfStrings("communities");
    ApiKey key =
        new ApiKey(
            row.getUUID("id"),
            row.getString("name"),
            Arrays.stream(row.getArrayOfStrings("scopes"))
                .map(KeyScope::ofCode)
                .collect(Collectors.toSet()),
            communities == null
                ? CommunityScope.all()
                : CommunityScope.of(
                    Arrays.stream(communities)
                        .map(CommunityCode::new)
                        .collect(Collectors.toSet())));
    return new StoredKey(
        key,
        row.getString("start"),
        row.getInteger("per_minute"),
        instant(row, "expires_at"),
        row.getString("created_by"),
        row.getOffsetDateTime("created_at").toInstant(),
        instant(row, "last_used_at"),
        instant(row, "revoked_at"));
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

  private static Optional<Instant> instant(Row row, String column) {
    return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
