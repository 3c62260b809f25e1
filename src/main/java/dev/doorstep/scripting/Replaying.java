package dev.doorstep.scripting;

import dev.doorstep.bot.Assistant;
import dev.doorstep.bot.proof.RecordedTurn;
import dev.doorstep.bot.proof.Replay;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Runs the draft over past conversations, beside what speaks now, off the event loop and page by
 * page; one run at a time in the whole cluster.
 */
@ApplicationScoped
public class Replaying {
  private static final Logger LOG = Logger.getLogger(Replaying.class);
  private static final int PAGE = 20;
  private static final int SAMPLES = 20;

  private final Drafting drafting;
  private final Checking checking;
  private final Scripting scripting;
  private final PastTurns past;
  private final ReplayStore store;
  private final ScriptWorkers workers;
  private final Clock clock;

  Replaying(
      Drafting drafting,
      Checking checking,
      Scripting scripting,
      PastTurns past,
      ReplayStore store,
      ScriptWorkers workers,
      Clock clock) {
    this.drafting = drafting;
    this.checking = checking;
    this.scripting = scripting;
    this.past = past;
    this.store = store;
    this.workers = workers;
    this.clock = clock;
  }

  /** The newest run, with its report when it is done. */
  public Uni<Optional<ReplayRun>> newest() {
    return store.newest(clock.instant());
  }

  /**
   * Starts a run of the draft; the item tells of it, {@link #newest} how it goes on.
   *
   * @throws Problem (as failure) 404 without a draft, 422 when it has faults, 409 when a run is on
   */
  public Uni<ReplayRun> start(PastTurns.Span span, Author by) {
    VersionedAssistant before = scripting.live();
    return drafting
        .needed()
        .chain(
            draft ->
                checking
                    .readable(draft.files())
                    .chain(
                        after ->
                            past.conversations(span)
                                .chain(found -> start(span, by, draft, before, after, found))));
  }

  private Uni<ReplayRun> start(
      PastTurns.Span span,
      Author by,
      Draft draft,
      VersionedAssistant before,
      Assistant after,
      List<PastTurns.Past> found) {
    int total = found.stream().mapToInt(PastTurns.Past::turns).sum();
    ReplayRun run =
        new ReplayRun(
            0,
            draft.revision(),
            before.version(),
            span.from(),
            span.to(),
            span.most(),
            ReplayRun.State.RUNNING,
            new ReplayRun.Turns(0, total),
            by,
            clock.instant(),
            Optional.empty());
    return store
        .start(run)
        .map(
            id ->
                id.orElseThrow(
                    () ->
                        Problem.conflict(
                            "replay-running",
                            "A replay is running; see GET /api/scripts/draft/replay, then try again. / 已有回放在进行，请稍候。")))
        .invoke(id -> run(id, new Replay(before.assistant(), after, SAMPLES), found, span))
        .chain(() -> newest().map(Optional::orElseThrow));
  }

  /** Goes on after the caller has their answer. */
  private void run(int id, Replay replay, List<PastTurns.Past> found, PastTurns.Span span) {
    Map<String, String> communities =
        found.stream()
            .collect(
                Collectors.toMap(one -> one.conversation().toString(), PastTurns.Past::community));
    Multi.createFrom()
        .iterable(pages(found))
        .onItem()
        .transformToUniAndConcatenate(
            page -> past.turns(page, span).chain(turns -> play(id, replay, turns)))
        .onItem()
        .ignoreAsUni()
        .chain(() -> workers.run(() -> ReplayReport.of(replay.report(), communities)))
        .chain(report -> store.done(id, report))
        .onFailure()
        .invoke(failure -> LOG.error("A replay failed", failure))
        .onFailure()
        .recoverWithUni(() -> store.failed(id))
        .subscribe()
        .with(done -> {}, failure -> LOG.warn("A replay could not be ended", failure));
  }

  private Uni<Void> play(int id, Replay replay, List<RecordedTurn> turns) {
    return workers
        .run(
            () -> {
              turns.forEach(replay::turn);
              return turns.size();
            })
        .chain(done -> store.progress(id, done, clock.instant()));
  }

  private static List<List<UUID>> pages(List<PastTurns.Past> found) {
    return IntStream.range(0, (found.size() + PAGE - 1) / PAGE)
        .mapToObj(page -> found.subList(page * PAGE, Math.min((page + 1) * PAGE, found.size())))
        .map(page -> page.stream().map(PastTurns.Past::conversation).toList())
        .toList();
  }
}
