package dev.doorstep.directory;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds who answers for a community when something goes wrong there. */
@ApplicationScoped
public class Responsible {
  private static final String NAMES =
      """
      select coalesce(string_agg(s.name, '、' order by s.name) filter (where s.role = 'lead'), '') as leads,
             coalesce(string_agg(s.name, '、' order by s.name) filter (where s.role = 'district'), '') as district
      from staff s
      where s.active and (s.role = 'district' or s.role = 'lead' and exists (
        select 1 from staff_community c where c.username = s.username and c.community = $1))
      """;

  private final Pool pool;

  Responsible(Pool pool) {
    this.pool = pool;
  }

  /**
   * Several in one line; empty when there is nobody.
   *
   * @param leads those of the community
   */
  public record Names(String leads, String district) {
    public static final Names NONE = new Names("", "");
  }

  public Uni<Names> of(CommunityCode community) {
    return pool.preparedQuery(NAMES)
        .execute(Tuple.of(community.value()))
        .map(rows -> rows.iterator().next())
        .map(row -> new Names(row.getString("leads"), row.getString("district")));
  }
}
