package dev.doorstep.access;

import dev.doorstep.directory.CommunityCode;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The accounts of staff, as rows. Password hashes leave this package's tables for no one. */
@ApplicationScoped
class StaffAccounts {
  /** What {@link #member} reads, of a {@code staff} row called {@code s}. */
  static final String COLUMNS =
      "s.username, s.name, s.role, array(select c.community from staff_community c"
          + " where c.username = s.username order by 1) as communities";

  private final Pool database;

  StaffAccounts(Pool database) {
    this.database = database;
  }

  Uni<List<StaffMember>> all() {
    return database
        .query("select " + COLUMNS + " from staff s where s.active order by s.username")
        .execute()
        .map(rows -> rows.stream().map(StaffAccounts::member).toList());
  }

  /** Adds an account; without a hash it cannot sign in yet. Fails with a 409 when taken. */
  Uni<Void> add(StaffMember member, String passwordHash) {
    return database.withTransaction(
        connection ->
            connection
                .preparedQuery(
                    "insert into staff (username, name, role, password_hash)"
                        + " values ($1, $2, $3, $4) on conflict do nothing")
                .execute(
                    Tuple.of(member.username(), member.name(), member.role().code(), passwordHash))
                .invoke(
                    inserted -> {
                      if (inserted.rowCount() == 0) throw taken(member.username());
                    })
                .chain(() -> addScope(connection, member)));
  }

  /** Sets the password, ends the person's sessions and lifts a lock; false when unknown. */
  Uni<Boolean> setPassword(String username, String passwordHash) {
    return database.withTransaction(
        connection ->
            connection
                .preparedQuery(
                    "update staff set password_hash = $2, failed_attempts = 0, locked_until = null"
                        + " where username = $1")
                .execute(Tuple.of(username, passwordHash))
                .call(
                    () ->
                        connection
                            .preparedQuery("delete from staff_session where username = $1")
                            .execute(Tuple.of(username)))
                .map(updated -> updated.rowCount() > 0));
  }

  Uni<Boolean> anyAdminCanSignIn() {
    return database
        .query(
            "select 1 from staff where role = 'admin' and active and password_hash is not null"
                + " limit 1")
        .execute()
        .map(rows -> rows.size() > 0);
  }

  /**
   * Makes {@code admin} an administrator with this password unless that account has a password
   * already. Of several processes that try at once, one is told true.
   */
  Uni<Boolean> makeFirstAdmin(String passwordHash) {
    return database
        .preparedQuery(
            "insert into staff as s (username, name, role, password_hash)"
                + " values ('admin', '管理员 Admin', 'admin', $1)"
                + " on conflict (username) do update"
                + " set role = 'admin', active = true, password_hash = excluded.password_hash"
                + " where s.password_hash is null")
        .execute(Tuple.of(passwordHash))
        .map(made -> made.rowCount() > 0);
  }

  static StaffMember member(Row row) {
    Role role = Role.ofCode(row.getString("role"));
    CommunityScope scope =
        role.seesWholeDistrict()
            ? CommunityScope.all()
            : CommunityScope.of(
                Arrays.stream(row.getArrayOfStrings("communities"))
                    .map(CommunityCode::new)
                    .collect(Collectors.toSet()));
    return new StaffMember(row.getString("username"), row.getString("name"), role, scope);
  }

  private static Uni<Void> addScope(SqlConnection connection, StaffMember member) {
    String[] codes =
        member.scope().communities().orElse(Set.of()).stream()
            .map(CommunityCode::value)
            .toArray(String[]::new);
    return connection
        .preparedQuery("insert into staff_community select $1, unnest($2::text[])")
        .execute(Tuple.of(member.username(), codes))
        .replaceWithVoid();
  }

  private static Problem taken(String username) {
    return Problem.conflict(
        "username-taken", "There is already an account '" + username + "'; choose another name.");
  }
}
