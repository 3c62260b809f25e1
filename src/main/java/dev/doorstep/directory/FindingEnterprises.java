package dev.doorstep.directory;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** Finds the enterprises of a community by what a visitor calls them. */
@ApplicationScoped
public class FindingEnterprises {
  /** The community's buildings come first, by their index, then the few enterprises in each. */
  private static final String BY_NAME =
      """
      select e.credit_code, e.name, e.building, b.community, e.floor, e.industry, e.tier
      from building b join enterprise e on e.building = b.code
      where b.community = $1
        and (e.name ilike $2 escape '\\' or (length(e.name) > 3 and position(lower(e.name) in $3) > 0))
      order by lower(e.name) = $3 desc, length(e.name), e.name
      limit $4
      """;

  private static final String BY_CODE =
      """
      select e.credit_code, e.name, e.building, b.community, e.floor, e.industry, e.tier
      from enterprise e join building b on b.code = e.building
      where e.credit_code = $1 and b.community = $2
      """;

  /**
   * @param said the name as it was said; an enterprise of exactly this name is the only one found
   * @param fragment the part of it that must stand in the directory's name
   */
  public Uni<List<EnterpriseSummary>> named(
      SqlClient client, CommunityCode community, String said, String fragment, int most) {
    String like = "%" + fragment.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    return client
        .preparedQuery(BY_NAME)
        .execute(Tuple.of(community.value(), like, said.toLowerCase(Locale.ROOT), most))
        .map(FindingEnterprises::enterprises)
        .map(
            found ->
                !found.isEmpty() && found.get(0).name().equalsIgnoreCase(said)
                    ? found.subList(0, 1)
                    : found);
  }

  public Uni<List<EnterpriseSummary>> coded(
      SqlClient client, CommunityCode community, CreditCode code) {
    return client
        .preparedQuery(BY_CODE)
        .execute(Tuple.of(code.value(), community.value()))
        .map(FindingEnterprises::enterprises);
  }

  private static List<EnterpriseSummary> enterprises(RowSet<Row> rows) {
    return rows.stream().map(FindingEnterprises::enterprise).toList();
  }

  private static EnterpriseSummary enterprise(Row row) {
    return new EnterpriseSummary(
        new CreditCode(row.getString("credit_code")),
        row.getString("name"),
        row.getString("building"),
        new CommunityCode(row.getString("community")),
        row.getString("floor"),
        Industry.of(row.getString("industry")),
        Tier.of(row.getString("tier")));
  }
}
