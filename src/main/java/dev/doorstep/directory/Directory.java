package dev.doorstep.directory;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * What the district consists of. Communities, their buildings, lines and the district itself are
 * answered from an immutable snapshot in memory, at most a minute old; enterprises are looked up.
 */
@ApplicationScoped
public class Directory {
  private final DirectoryStore store;
  private final PublicDays publicDays;
  private volatile DirectorySnapshot snapshot = DirectorySnapshot.EMPTY;

  Directory(DirectoryStore store, PublicDays publicDays) {
    this.store = store;
    this.publicDays = publicDays;
  }

  public District district() {
    return snapshot.district();
  }

  public Optional<Community> community(CommunityCode code) {
    return Optional.ofNullable(snapshot.communities().get(code));
  }

  /** All communities, by subdistrict and name. */
  public List<Community> communities() {
    return List.copyOf(snapshot.communities().values());
  }

  public Optional<ServiceLine> line(LineCode code) {
    return Optional.ofNullable(snapshot.lines().get(code));
  }

  /** When a line works in a community: its hours on the calendar of the place. */
  public WorkTime workTime(Community community, ServiceLine line) {
    return line.hours().on(publicDays.now().with(days(community.code())), community.zone());
  }

  /** The days that a community closes or works of its own accord, in order. */
  public List<SpecialDay> days(CommunityCode community) {
    return snapshot.days().getOrDefault(community, List.of());
  }

  /** The buildings of a community, by their Chinese names. */
  public List<BuildingSummary> buildings(CommunityCode community) {
    return snapshot.buildings().getOrDefault(community, List.of());
  }

  /** All service lines, in the order of menus. */
  public List<ServiceLine> lines() {
    return List.copyOf(snapshot.lines().values());
  }

  /** Empty as well when {@code creditCode} is no credit code at all. */
  public Uni<Optional<EnterpriseSummary>> enterprise(String creditCode) {
    try {
      return store.enterprise(new CreditCode(creditCode));
    } catch (InvalidCreditCode invalid) {
      return Uni.createFrom().item(Optional.empty());
    }
  }

  public Uni<Optional<BuildingSummary>> building(String code) {
    return store.building(code);
  }

  /** Reads the snapshot anew: another process may have changed the tables. */
  @Scheduled(every = "60s", delayed = "60s", identity = "directory-refresh")
  public Uni<Void> refresh() {
    return store.snapshot().invoke(read -> snapshot = read).replaceWithVoid();
  }
}
