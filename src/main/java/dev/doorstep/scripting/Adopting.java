package dev.doorstep.scripting;

import dev.doorstep.eventlog.Outbox;
import dev.doorstep.eventlog.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Makes the scripts on disk a version, and the active one unless somebody chose otherwise at the
 * board.
 */
@ApplicationScoped
class Adopting {
  private static final Logger LOG = Logger.getLogger(Adopting.class);

  private final Transactions transactions;
  private final ScriptStore store;
  private final Clock clock;

  Adopting(Transactions transactions, ScriptStore store, Clock clock) {
    this.transactions = transactions;
    this.store = store;
    this.clock = clock;
  }

  /** The number that these scripts have as a version. */
  Uni<Integer> adopt(ScriptSet disk) {
    return transactions.run(
        (session, outbox) ->
            store
                .lock(session)
                .chain(() -> store.number(session, disk))
                .chain(
                    known ->
                        known.isPresent()
                            ? activate(session, outbox, known.get(), false).replaceWith(known.get())
                            : store
                                .add(session, shipped(disk))
                                .call(number -> activate(session, outbox, number, true))));
  }

  private Uni<Void> activate(Mutiny.Session session, Outbox outbox, int disk, boolean isNew) {
    return store
        .active(session)
        .chain(
            active -> {
              if (active.map(ScriptStore.Active::version).filter(now -> now == disk).isPresent()) {
                return Uni.createFrom().voidItem();
              }
              if (active.isEmpty() || gives(active.get(), isNew)) {
                return store
                    .add(session, publication(disk))
                    .invoke(made -> outbox.add(ScriptEvents.published(made)))
                    .replaceWithVoid();
              }
              LOG.infof(
                  "The scripts of this hub are version %d, the board's choice is version %d and stays."
                      + " To adopt them: POST /api/scripts/rollback {\"version\": %d}",
                  disk, active.get().version(), disk);
              return Uni.createFrom().voidItem();
            });
  }

  /**
   * What the hub activated itself gives way. What somebody rolled back to, of the shipped ones,
   * gives way to news only: a restart must not undo it.
   */
  private static boolean gives(ScriptStore.Active active, boolean isNew) {
    return active.reason().equals(Publication.Reason.SHIPPED.code())
        || isNew && active.origin().equals(ScriptVersion.Origin.SHIPPED.code());
  }

  private ScriptStore.NewVersion shipped(ScriptSet disk) {
    return new ScriptStore.NewVersion(
        disk, ScriptVersion.Origin.SHIPPED, "", Optional.empty(), clock.instant());
  }

  private Publication publication(int version) {
    return new Publication(
        0, version, Publication.Reason.SHIPPED, "", Optional.empty(), clock.instant());
  }
}
