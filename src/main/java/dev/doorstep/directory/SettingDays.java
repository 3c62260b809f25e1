package dev.doorstep.directory;

import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/**
 * Says on which dates a community closes or works of its own accord. Counts at once in this
 * process, within a minute in others, for promises that are made from then on: what was promised
 * stays promised.
 */
@ApplicationScoped
public class SettingDays {
  /** More would rather be another week; and a year without an open day would promise nothing. */
  private static final int MOST = 300;

  private final Pool pool;
  private final Directory directory;

  SettingDays(Pool pool, Directory directory) {
    this.pool = pool;
    this.directory = directory;
  }

  /**
   * @throws Problem (as failure) 409 when the community has too many days
   */
  public Uni<Void> set(CommunityCode community, SpecialDay day) {
    return CommunityDays.put(pool, community, day, MOST)
        .invoke(
            written -> {
              if (!written)
                throw Problem.conflict(
                    "too-many-days",
                    "%s has %d days of its own; remove those that have passed."
                        .formatted(community, MOST));
            })
        .chain(directory::refresh);
  }

  /** Harmless when the community has no such day of its own. */
  public Uni<Void> remove(CommunityCode community, LocalDate day) {
    return CommunityDays.delete(pool, community, day).chain(directory::refresh);
  }
}
