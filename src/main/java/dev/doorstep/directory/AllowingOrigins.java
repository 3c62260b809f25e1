package dev.doorstep.directory;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** Says which pages may embed a community's widget. */
@ApplicationScoped
public class AllowingOrigins {
  private final Pool pool;
  private final Directory directory;

  AllowingOrigins(Pool pool, Directory directory) {
    this.pool = pool;
    this.directory = directory;
  }

  /**
   * Counts at once in this process, within a minute in others.
   *
   * @param origins all that are allowed from now on; those not among them no longer are
   * @return false when there is no such community
   */
  public Uni<Boolean> run(CommunityCode community, Collection<WebOrigin> origins) {
    return CommunityStore.allow(pool, community, origins)
        .call(known -> known ? directory.refresh() : Uni.createFrom().voidItem());
  }
}
