package dev.doorstep.board;

import dev.doorstep.directory.BuildingSummary;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.Directory;
import dev.doorstep.directory.EnterpriseSummary;
import dev.doorstep.platform.Problem;
import dev.doorstep.request.Origin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Looks up whom and which building a request is for, by the codes somebody gave. */
@ApplicationScoped
class NamedPlaces {
  private final Directory directory;

  NamedPlaces(Directory directory) {
    this.directory = directory;
  }

  /**
   * Without a building it is the enterprise's.
   *
   * @throws Problem (as failure) 400 naming what does not exist in the community
   */
  Uni<Origin> origin(RequestOpening wish) {
    return enterprise(wish)
        .chain(
            enterprise ->
                building(
                        wish.community(),
                        Optional.ofNullable(wish.building())
                            .or(() -> enterprise.map(EnterpriseSummary::building)))
                    .map(building -> origin(wish, enterprise, building)));
  }

  private static Origin origin(
      RequestOpening wish,
      Optional<EnterpriseSummary> enterprise,
      Optional<BuildingSummary> building) {
    return new Origin(
        wish.community(),
        Optional.empty(),
        wish.lang() == null ? "zh" : wish.lang(),
        wish.whom(),
        enterprise.map(one -> new Origin.EnterpriseRef(one.creditCode().value(), one.name())),
        building.map(one -> new Origin.BuildingRef(one.code(), one.name())));
  }

  private Uni<Optional<EnterpriseSummary>> enterprise(RequestOpening wish) {
    if (wish.enterprise() == null) return Uni.createFrom().item(Optional.empty());
    return directory
        .enterprise(wish.enterprise())
        .map(found -> found.filter(one -> one.community().equals(wish.community())))
        .invoke(
            found -> {
              if (found.isEmpty())
                throw Problem.badRequest(
                    "No enterprise of this community has the credit code '%s'. Correct it or leave it out. / 本社区没有统一社会信用代码为 %s 的企业，请更正或留空。"
                        .formatted(wish.enterprise(), wish.enterprise()));
            });
  }

  private Uni<Optional<BuildingSummary>> building(CommunityCode community, Optional<String> code) {
    if (code.isEmpty()) return Uni.createFrom().item(Optional.empty());
    return directory
        .building(code.get())
        .map(found -> found.filter(one -> one.community().equals(community)))
        .invoke(
            found -> {
              if (found.isEmpty())
                throw Problem.badRequest(
                    "There is no building '%s' in this community. Correct it or leave it out. / 本社区没有楼宇 %s，请更正或留空。"
                        .formatted(code.get(), code.get()));
            });
  }
}
