package dev.doorstep.scripting;

import dev.doorstep.eventlog.Transactions;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;

/** Edits the draft. Of two authors at once the second is told, never overwritten. */
@ApplicationScoped
public class Drafting {
  /** The revision while there is no draft. */
  public static final int NONE = 0;

  private final Transactions transactions;
  private final ScriptStore scripts;
  private final DraftStore drafts;
  private final ScriptHistory history;
  private final Clock clock;

  Drafting(
      Transactions transactions,
      ScriptStore scripts,
      DraftStore drafts,
      ScriptHistory history,
      Clock clock) {
    this.transactions = transactions;
    this.scripts = scripts;
    this.drafts = drafts;
    this.history = history;
    this.clock = clock;
  }

  public Uni<Optional<Draft>> current() {
    return transactions.read(drafts::read);
  }

  /** What a new draft begins with. */
  public record Fresh(int basedOn, ScriptSet files) {}

  public Uni<Fresh> fresh() {
    return transactions.read(this::fresh);
  }

  /**
   * @throws Problem (as failure) 404 when there is none
   */
  public Uni<Draft> needed() {
    return current().map(found -> found.orElseThrow(Drafting::missing));
  }

  /**
   * Replaces all files.
   *
   * @param revision the one that was edited; {@link #NONE} begins a draft from the active version
   * @throws Problem (as failure) 412 when somebody was faster
   */
  public Uni<Draft> replace(ScriptSet files, int revision, Author by) {
    return transactions.run(
        (session, outbox) ->
            scripts
                .lock(session)
                .chain(() -> drafts.read(session))
                .invoke(found -> refuseStale(found, revision))
                .chain(
                    found ->
                        found.isPresent()
                            ? Uni.createFrom().item(found.get().basedOn())
                            : active(session))
                .chain(
                    basedOn ->
                        drafts.write(session, new Draft(NONE, basedOn, files, by, clock.instant())))
                .invoke(draft -> outbox.add(ScriptEvents.drafted(draft))));
  }

  /**
   * @param revision empty: whatever it is
   * @throws Problem (as failure) 404, 412
   */
  public Uni<Void> discard(Optional<Integer> revision) {
    return transactions.run(
        (session, outbox) ->
            scripts
                .lock(session)
                .chain(() -> drafts.read(session))
                .invoke(
                    found -> {
                      if (found.isEmpty()) throw missing();
                      revision.ifPresent(wanted -> refuseStale(found, wanted));
                    })
                .chain(() -> drafts.remove(session))
                .invoke(() -> outbox.add(ScriptEvents.discarded(clock.instant()))));
  }

  /** Changes the draft, or one begun from the active version, in the caller's transaction. */
  Uni<Draft> change(Mutiny.Session session, UnaryOperator<ScriptSet> change, Author by) {
    return scripts
        .lock(session)
        .chain(() -> drafts.read(session))
        .chain(
            found ->
                found.isPresent()
                    ? Uni.createFrom().item(new Fresh(found.get().basedOn(), found.get().files()))
                    : fresh(session))
        .chain(
            before ->
                drafts.write(
                    session,
                    new Draft(
                        NONE,
                        before.basedOn(),
                        change.apply(before.files()),
                        by,
                        clock.instant())));
  }

  static void refuseStale(Optional<Draft> found, int revision) {
    int now = found.map(Draft::revision).orElse(NONE);
    if (now == revision) return;
    String who = found.map(draft -> draft.by().name()).orElse("");
    String detail =
        found.isEmpty()
            ? "The draft was published or discarded meanwhile. Load it again, then decide. / 草稿已被发布或放弃，请重新加载。"
            : "%s has changed the draft meanwhile (revision %d, yours is %d). Load it again and put your changes on top. / %s已修改草稿，请重新加载后再改。"
                .formatted(who, now, revision, who);
    throw new Problem(412, "stale", "Precondition failed", detail).with("revision", now);
  }

  private Uni<Fresh> fresh(Mutiny.Session session) {
    return active(session)
        .chain(
            version ->
                history.files(version).map(files -> new Fresh(version, files.orElseThrow())));
  }

  private Uni<Integer> active(Mutiny.Session session) {
    return scripts.active(session).map(active -> active.orElseThrow().version());
  }

  private static Problem missing() {
    return Problem.notFound(
        "There is no draft. Begin one with PUT /api/scripts/draft. / 当前没有草稿，请先编辑并保存。");
  }
}
