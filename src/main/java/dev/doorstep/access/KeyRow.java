package dev.doorstep.access;

import dev.doorstep.directory.CommunityCode;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a row becomes a key. */
final class KeyRow {
  /** What {@link #stored} reads, of an {@code api_key} row called {@code k}. */
  static final String COLUMNS =
      """
      k.id, k.name, k.scopes, k.communities, k.per_minute, k.expires_at, k.created_by,
      k.created_at, k.last_used_at, k.revoked_at,
      (select n.start from api_key_secret n where n.key = k.id
       order by n.ends_at is null desc, n.created_at desc limit 1) as start,
      (select max(p.ends_at) from api_key_secret p where p.key = k.id) as previous_ends_at
      """;

  private KeyRow() {}

  static StoredKey stored(Row row) {
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
        instant(row, "previous_ends_at"),
        row.getString("created_by"),
        row.getOffsetDateTime("created_at").toInstant(),
        instant(row, "last_used_at"),
        instant(row, "revoked_at"));
  }

  static Optional<Instant> instant(Row row, String column) {
    return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
  }
}
