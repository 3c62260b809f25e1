package dev.doorstep.open311;

import dev.doorstep.access.ApiKey;
import dev.doorstep.directory.Community;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.Directory;
import dev.doorstep.directory.LineCode;
import dev.doorstep.directory.ServiceLine;
import dev.doorstep.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Communities and lines under the names that the convention has for them. */
@ApplicationScoped
class Jurisdictions {
  private final Directory directory;

  Jurisdictions(Directory directory) {
    this.directory = directory;
  }

  /** Throws a 404 {@link Problem} for one that does not exist. */
  Optional<Community> find(String jurisdiction) {
    if (jurisdiction == null || jurisdiction.isBlank()) return Optional.empty();
    return Optional.of(
        code(jurisdiction.strip())
            .flatMap(directory::community)
            .orElseThrow(
                () ->
                    Problem.notFound(
                        "jurisdiction_id %s was not found; it is the code of a community, such as xintiandi. / 没有社区 %s；jurisdiction_id 是社区代码，如 xintiandi。"
                            .formatted(shown(jurisdiction), shown(jurisdiction)))));
  }

  /** The community, which must be the key's; else throws a 403 {@link Problem}. */
  Optional<Community> find(String jurisdiction, ApiKey key) {
    Optional<Community> found = find(jurisdiction);
    found.ifPresent(community -> require(key, community.code()));
    return found;
  }

  static void require(ApiKey key, CommunityCode community) {
    if (!key.scope().allows(community))
      throw Problem.forbidden(
          "The community %s is not one of this key's; ask an administrator to add it (/board?view=keys). / 此密钥不含社区 %s，请联系管理员添加。"
              .formatted(community, community));
  }

  /** The only community of the key. */
  Optional<Community> only(ApiKey key) {
    return key.scope()
        .communities()
        .filter(all -> all.size() == 1)
        .flatMap(all -> directory.community(all.iterator().next()))
        .or(
            () ->
                directory.communities().size() == 1
                    ? Optional.of(directory.communities().get(0))
                    : Optional.empty());
  }

  /** What the key sees, narrowed to the jurisdiction; empty means every community. */
  Optional<Set<CommunityCode>> seen(String jurisdiction, ApiKey key) {
    return find(jurisdiction, key)
        .map(community -> Set.of(community.code()))
        .or(key.scope()::communities);
  }

  /** Throws a 404 {@link Problem} for a service that does not exist. */
  ServiceLine service(String code) {
    return line(code)
        .flatMap(directory::line)
        .orElseThrow(
            () ->
                Problem.notFound(
                    "service_code %s was not found; GET /open311/v2/services lists them. / 没有服务 %s，请查询 /open311/v2/services。"
                        .formatted(shown(code), shown(code))));
  }

  private static String shown(String sent) {
    return PlainText.shortened(sent, 60);
  }

  private static Optional<CommunityCode> code(String text) {
    try {
      return Optional.of(new CommunityCode(text));
    } catch (IllegalArgumentException noCode) {
      return Optional.empty();
    }
  }

  private static Optional<LineCode> line(String text) {
    try {
      return Optional.of(new LineCode(text));
    } catch (IllegalArgumentException noCode) {
      return Optional.empty();
    }
  }
}
