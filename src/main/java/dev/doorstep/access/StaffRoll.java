package dev.doorstep.access;

import dev.doorstep.directory.CommunityCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Everybody with an account that is in use, for features that show or choose colleagues. */
@ApplicationScoped
public class StaffRoll {
  private static final String FIND =
      "select "
          + StaffAccounts.COLUMNS
          + " from staff s where s.active and s.username = any($1) order by s.username";

  private final StaffAccounts accounts;
  private final Pool database;

  StaffRoll(StaffAccounts accounts, Pool database) {
    this.accounts = accounts;
    this.database = database;
  }

  /** By user name. */
  public Uni<List<StaffMember>> all() {
    return accounts.all();
  }

  /** Everyone who sees the community. */
  public Uni<List<StaffMember>> of(CommunityCode community) {
    return all()
        .map(all -> all.stream().filter(member -> member.scope().allows(community)).toList());
  }

  /** Those of these user names. */
  public Uni<List<StaffMember>> find(Collection<String> usernames) {
    if (usernames.isEmpty()) return Uni.createFrom().item(List.of());
    return database
        .preparedQuery(FIND)
        .execute(Tuple.of(usernames.toArray(String[]::new)))
        .map(rows -> rows.stream().map(StaffAccounts::member).toList());
  }
}
