package dev.doorstep.open311;

import dev.doorstep.bot.Bilingual;
import dev.doorstep.bot.Context;
import dev.doorstep.bot.EnterpriseMatches;
import dev.doorstep.bot.KnownBuilding;
import dev.doorstep.bot.KnownEnterprise;
import dev.doorstep.bot.value.CompanyNames;
import dev.doorstep.bot.value.CreditCodes;
import dev.doorstep.directory.Community;
import dev.doorstep.directory.CreditCode;
import dev.doorstep.directory.Directory;
import dev.doorstep.directory.EnterpriseSummary;
import dev.doorstep.directory.FindingEnterprises;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the directory knows of a community and of the enterprises that answers name. */
@ApplicationScoped
class Surroundings {
  private final Directory directory;
  private final FindingEnterprises enterprises;
  private final Pool pool;
  private final Clock clock;

  Surroundings(Directory directory, FindingEnterprises enterprises, Pool pool, Clock clock) {
    this.directory = directory;
    this.enterprises = enterprises;
    this.pool = pool;
    this.clock = clock;
  }

  /**
   * @param context for checking answers
   * @param enterprises by what they were asked for
   */
  record Known(Context context, Map<String, List<EnterpriseSummary>> enterprises) {
    Optional<EnterpriseSummary> coded(String code) {
      return enterprises.values().stream()
          .flatMap(List::stream)
          .filter(each -> each.creditCode().value().equals(code))
          .findFirst();
    }
  }

  /**
   * @param asked names and credit codes of enterprises
   */
  Uni<Known> of(Community community, List<String> asked) {
    return lookedUp(community, asked).map(found -> new Known(context(community, found), found));
  }

  /** A name that fits several enterprises stays a name. */
  private Uni<Map<String, List<EnterpriseSummary>>> lookedUp(
      Community community, List<String> asked) {
    if (asked.isEmpty()) return Uni.createFrom().item(Map.of());
    Uni<Map<String, List<EnterpriseSummary>>> all = Uni.createFrom().item(new HashMap<>());
    for (String one : asked) {
      all =
          all.chain(
              known ->
                  find(community, one)
                      .invoke(
                          found -> {
                            if (found.size() < 2) known.put(one, found);
                          })
                      .replaceWith(known));
    }
    return all;
  }

  private Uni<List<EnterpriseSummary>> find(Community community, String asked) {
    return CreditCodes.valid(asked)
        ? enterprises.coded(pool, community.code(), new CreditCode(asked))
        : enterprises.named(pool, community.code(), asked, CompanyNames.core(asked), 2);
  }

  private Context context(Community community, Map<String, List<EnterpriseSummary>> known) {
    List<KnownBuilding> buildings =
        directory.buildings(community.code()).stream()
            .map(
                building ->
                    new KnownBuilding(
                        building.code(), new Bilingual(building.name().zh(), building.name().en())))
            .toList();
    List<EnterpriseMatches> matches = new ArrayList<>();
    known.forEach(
        (asked, found) ->
            matches.add(
                new EnterpriseMatches(
                    asked, found.stream().map(each -> known(each, buildings)).toList())));
    return new Context(
            clock.instant(),
            community.zone(),
            new Bilingual(community.name().zh(), community.name().en()),
            List.of())
        .knowing(buildings, matches);
  }

  private static KnownEnterprise known(
      EnterpriseSummary enterprise, List<KnownBuilding> buildings) {
    Bilingual building =
        buildings.stream()
            .filter(each -> each.code().equals(enterprise.building()))
            .findFirst()
            .map(KnownBuilding::name)
            .orElse(new Bilingual("", ""));
    return new KnownEnterprise(
        enterprise.creditCode().value(), enterprise.name(), building, enterprise.floor());
  }
}
