package dev.doorstep.directory;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;

/** The one row that names the district. */
public final class DistrictStore {
  private DistrictStore() {}

  /**
   * Waits until no other transaction, of any process, sets up the district; the turn ends with this
   * one.
   */
  public static Uni<Void> awaitTurn(SqlClient transaction) {
    return transaction
        .query("select pg_advisory_xact_lock(hashtext('doorstep.district'))")
        .execute()
        .replaceWithVoid();
  }

  public static Uni<Boolean> exists(SqlClient client) {
    return client
        .query("select 1 from district limit 1")
        .execute()
        .map(found -> found.rowCount() > 0);
  }

  public static Uni<Void> add(SqlClient client, District district) {
    return client
        .preparedQuery(
            "insert into district (code, name_zh, name_en, demo) values ($1, $2, $3, $4)")
        .execute(
            Tuple.of(district.code(), district.name().zh(), district.name().en(), district.demo()))
        .replaceWithVoid();
  }

  /** {@code null} keeps a name. A demonstration stays called what it demonstrates. */
  static Uni<Void> rename(SqlClient client, String nameZh, String nameEn) {
    return client
        .preparedQuery(
            """
            update district set name_zh = coalesce($1, name_zh), name_en = coalesce($2, name_en)
            where not demo
            """)
        .execute(Tuple.of(nameZh, nameEn))
        .replaceWithVoid();
  }
}
