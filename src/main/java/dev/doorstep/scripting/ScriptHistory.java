package dev.doorstep.scripting;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads versions and publications; both only ever grow. */
@ApplicationScoped
public class ScriptHistory {
  private static final String VERSIONS =
      """
      select number, hash, origin, note, author, author_name, created_at from script_version
      order by number desc
      """;

  private static final String PUBLICATIONS =
      """
      select id, version, reason, note, by_staff, by_name, at from script_publication
      order by id desc limit $1
      """;

  private final Pool pool;
  private final ScriptStore store;

  ScriptHistory(Pool pool, ScriptStore store) {
    this.pool = pool;
    this.store = store;
  }

  /** All versions, newest first. */
  public Uni<List<ScriptVersion>> versions() {
    return pool.query(VERSIONS)
        .execute()
        .map(rows -> rows.stream().map(ScriptHistory::version).toList());
  }

  /** The newest publications, newest first; the first is the active one. */
  public Uni<List<Publication>> publications(int limit) {
    return pool.preparedQuery(PUBLICATIONS)
        .execute(Tuple.of(limit))
        .map(rows -> rows.stream().map(ScriptHistory::publication).toList());
  }

  public Uni<Optional<ScriptSet>> files(int version) {
    return pool.preparedQuery("select files from script_version where number = $1")
        .execute(Tuple.of(version))
        .map(rows -> rows.stream().findFirst().map(row -> store.read(row.getString("files"))));
  }

  private static ScriptVersion version(Row row) {
    return new ScriptVersion(
        row.getInteger("number"),
        row.getString("hash"),
        ScriptVersion.Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
        row.getString("note"),
        author(row.getString("author"), row.getString("author_name")),
        row.getOffsetDateTime("created_at").toInstant());
  }

  private static Publication publication(Row row) {
    return new Publication(
        row.getInteger("id"),
        row.getInteger("version"),
        Publication.Reason.valueOf(row.getString("reason").toUpperCase(Locale.ROOT)),
        row.getString("note"),
        author(row.getString("by_staff"), row.getString("by_name")),
        row.getOffsetDateTime("at").toInstant());
  }

  private static Optional<Author> author(String username, String name) {
    return Optional.ofNullable(username).map(known -> new Author(known, name));
  }
}
