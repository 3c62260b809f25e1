package dev.doorstep.scripting;

import dev.doorstep.eventlog.Transactions;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hibernate.reactive.mutiny.Mutiny;

/** What authors do with corrections: take them into the draft, or not. */
@ApplicationScoped
public class Corrections {
  private final Transactions transactions;
  private final CorrectionStore store;
  private final Drafting drafting;
  private final Clock clock;

  Corrections(Transactions transactions, CorrectionStore store, Drafting drafting, Clock clock) {
    this.transactions = transactions;
    this.store = store;
    this.drafting = drafting;
    this.clock = clock;
  }

  /** The newest 500 of a state; communities empty means all. */
  public Uni<List<Correction>> list(Correction.State state, Optional<Set<String>> communities) {
    return transactions.read(session -> store.list(session, state, communities));
  }

  /**
   * Adds a test conversation to the draft (or to one begun from the active version), and with
   * {@code example} the words to that intent as well.
   *
   * @param visible whether the author may see a community's words
   * @return the draft's revision
   * @throws Problem (as failure) 404, 409 when it is settled, 422 when there is no such intent
   */
  public Uni<Integer> accept(
      int id, Optional<IntentName> example, Predicate<String> visible, Author by) {
    return transactions.run(
        (session, outbox) ->
            open(session, id, visible)
                .chain(
                    correction ->
                        drafting
                            .change(session, files -> taken(files, correction, example), by)
                            .call(
                                () ->
                                    store.settle(
                                        session,
                                        id,
                                        Correction.State.ACCEPTED,
                                        by,
                                        clock.instant()))
                            .invoke(draft -> outbox.add(ScriptEvents.drafted(draft)))
                            .map(Draft::revision)));
  }

  public Uni<Void> dismiss(int id, Predicate<String> visible, Author by) {
    return transactions.run(
        (session, outbox) ->
            open(session, id, visible)
                .chain(
                    () ->
                        store.settle(
                            session, id, Correction.State.DISMISSED, by, clock.instant())));
  }

  private static ScriptSet taken(
      ScriptSet files, Correction correction, Optional<IntentName> example) {
    ScriptSet tested = CorrectedScripts.withTest(files, correction);
    return example
        .map(intent -> CorrectedScripts.withExample(tested, correction, intent))
        .orElse(tested);
  }

  private Uni<Correction> open(Mutiny.Session session, int id, Predicate<String> visible) {
    return store
        .lock(session, id)
        .map(
            found ->
                found
                    .filter(correction -> visible.test(correction.community()))
                    .orElseThrow(
                        () ->
                            Problem.notFound(
                                "There is no correction %d that you may see; see GET /api/scripts/corrections."
                                    .formatted(id))))
        .invoke(
            correction -> {
              if (correction.state() != Correction.State.OPEN)
                throw Problem.conflict(
                    "settled",
                    "Correction %d is %s already, by %s. / 该纠正已处理。"
                        .formatted(
                            id,
                            correction.state().code(),
                            correction.settledBy().orElse("a colleague")));
            });
  }
}
