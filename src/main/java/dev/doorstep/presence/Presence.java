package dev.doorstep.presence;

import dev.doorstep.access.StaffMember;
import dev.doorstep.eventlog.Signals;
import dev.doorstep.presence.Present.Sight;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Who is there, at this process and at the others. */
@ApplicationScoped
public class Presence {
  private static final Logger LOG = Logger.getLogger(Presence.class);
  private static final String TOPIC = "presence"; // nobody's stream follows it

  private final UUID process = UUID.randomUUID();
  private final PresenceTable table;
  private final Signals signals;
  private final Map<UUID, PresenceTable.Board> boards = new ConcurrentHashMap<>();
  private final List<Follower> followers = new CopyOnWriteArrayList<>();
  private volatile Map<String, Present> known = Map.of();
  private boolean looking;
  private boolean lookAgain;

  Presence(PresenceTable table, Signals signals) {
    this.table = table;
    this.signals = signals;
  }

  /** Wants to know of changes. */
  @FunctionalInterface
  public interface Follower {
    /**
     * Must not block.
     *
     * @param present all who are there, by user name
     * @param changed user names of those who came, left or did something; told every two seconds,
     *     so mostly none
     */
    void look(Map<String, Present> present, Set<String> changed);
  }

  void start(@Observes StartupEvent event) {
    signals.hear(
        signal -> {
          if (signal.topics().contains(TOPIC)) look();
        });
  }

  static void signal(Signals signals) {
    signals.send(List.of(TOPIC), Map.of());
  }

  /**
   * @param board names the connection; the same one may leave once
   */
  public void enter(UUID board, StaffMember member) {
    boards.put(board, new PresenceTable.Board(board, member.username(), Optional.empty()));
    tell(() -> table.renew(process, boards));
  }

  /** The board shows another case from now on, or none. One that has not entered is ignored. */
  public void turnTo(UUID board, Optional<Sight> sight) {
    PresenceTable.Board now =
        boards.computeIfPresent(
            board, (id, known) -> new PresenceTable.Board(id, known.username(), sight));
    if (now != null) tell(() -> table.write(process, List.of(now)));
  }

  public void leave(UUID board) {
    if (boards.remove(board) != null) tell(() -> table.leave(board));
  }

  /** Is told at once who is there, then of every change. */
  public Cancellable follow(Follower follower) {
    followers.add(follower);
    Map<String, Present> now = known;
    follower.look(now, now.keySet());
    return () -> followers.remove(follower);
  }

  /** Everybody who is there now, by user name. */
  public Uni<Map<String, Present>> ask() {
    return table.read();
  }

  @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> renew() {
    if (boards.isEmpty() && followers.isEmpty()) return Uni.createFrom().voidItem();
    return table
        .renew(process, boards)
        .invoke(this::look)
        .onFailure()
        .invoke(failure -> LOG.debugf("The lease was not renewed: %s", failure.getMessage()))
        .onFailure()
        .recoverWithNull();
  }

  /** What is lost here, the next renewal makes good. */
  private void tell(Supplier<Uni<Void>> change) {
    Uni.createFrom()
        .deferred(change::get)
        .subscribe()
        .with(
            done -> signal(signals),
            failure -> LOG.debugf("Presence was not told: %s", failure.getMessage()));
  }

  /** One look at a time; however many ask meanwhile, one more follows. */
  private void look() {
    synchronized (this) {
      lookAgain = looking;
      if (looking) return;
      looking = true;
    }
    table.read().subscribe().with(this::seen, failure -> looked());
  }

  private void seen(Map<String, Present> now) {
    Map<String, Present> before = known;
    known = now;
    Set<String> changed = new HashSet<>(before.keySet());
    changed.addAll(now.keySet());
    changed.removeIf(name -> now.containsKey(name) && now.get(name).equals(before.get(name)));
    for (Follower follower : followers) {
      try {
        follower.look(now, changed);
      } catch (RuntimeException mistake) {
        LOG.error("A board was not told who is there", mistake);
      }
    }
    looked();
  }

  private void looked() {
    boolean again;
    synchronized (this) {
      looking = false;
      again = lookAgain;
      lookAgain = false;
    }
    if (again) look();
  }
}
