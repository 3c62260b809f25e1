package dev.doorstep.directory;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds the enterprises of a community by what a visitor calls them. */
@ApplicationScoped
public class FindingEnterprises {
  /** The community's buildings come first, by their index, then the few enterprises in each. */
  private static final String BY_NAME =
      """
      select e.credit_code, e.name, e.building, b.community, e.floor, e.industry, e.tier
      from building b join enterprise e on e.building = b.code
      where b.community = :community
        and (e.name ilike :like escape '\\' or (length(e.name) > 3 and position(lower(e.name) in :said) > 0))
      order by lower(e.name) = :said desc, length(e.name), e.name
      limit :most
      """;

  private static final String BY_CODE =
      """
      select e.credit_code, e.name, e.building, b.community, e.floor, e.industry, e.tier
      from enterprise e join building b on b.code = e.building
      where e.credit_code = :code and b.community = :community
      """;

  /**
   * @param said the name as it was said; an enterprise of exactly this name is the only one found
   * @param fragment the part of it that must stand in the directory's name
   */
  public Uni<List<EnterpriseSummary>> named(
      Mutiny.Session session, CommunityCode community, String said, String fragment, int most) {
    String name = said.toLowerCase(Locale.ROOT);
    return session
        .createNativeQuery(BY_NAME, Object[].class)
        .setParameter("community", community.value())
        .setParameter("like", "%" + fragment.replaceAll("([\\\\%_])", "\\\\$1") + "%")
        .setParameter("said", name)
        .setParameter("most", most)
        .getResultList()
        .map(rows -> rows.stream().map(FindingEnterprises::enterprise).toList())
        .map(
            found ->
                !found.isEmpty() && found.get(0).name().equalsIgnoreCase(said)
                    ? found.subList(0, 1)
                    : found);
  }

  public Uni<List<EnterpriseSummary>> coded(
      Mutiny.Session session, CommunityCode community, CreditCode code) {
    return session
        .createNativeQuery(BY_CODE, Object[].class)
        .setParameter("code", code.value())
        .setParameter("community", community.value())
        .getResultList()
        .map(rows -> rows.stream().map(FindingEnterprises::enterprise).toList());
  }

  private static EnterpriseSummary enterprise(Object[] row) {
    return new EnterpriseSummary(
        new CreditCode((String) row[0]),
        (String) row[1],
        (String) row[2],
        new CommunityCode((String) row[3]),
        (String) row[4],
        Industry.of((String) row[5]),
        Tier.of((String) row[6]));
  }
}
