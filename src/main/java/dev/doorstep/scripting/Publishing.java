package dev.doorstep.scripting;

import dev.doorstep.bot.ScriptProblem;
import dev.doorstep.eventlog.Outbox;
import dev.doorstep.eventlog.Transactions;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Makes the draft the version that speaks, or an older version again. */
@ApplicationScoped
public class Publishing {
  private static final Logger LOG = Logger.getLogger(Publishing.class);

  private final Transactions transactions;
  private final Drafting drafting;
  private final DraftStore drafts;
  private final ScriptStore store;
  private final Checking checking;
  private final Assistants assistants;
  private final Scripting scripting;
  private final Clock clock;

  Publishing(
      Transactions transactions,
      Drafting drafting,
      DraftStore drafts,
      ScriptStore store,
      Checking checking,
      Assistants assistants,
      Scripting scripting,
      Clock clock) {
    this.transactions = transactions;
    this.drafting = drafting;
    this.drafts = drafts;
    this.store = store;
    this.checking = checking;
    this.assistants = assistants;
    this.scripting = scripting;
    this.clock = clock;
  }

  /** Checks the draft as publishing it would; fails with a 404 when there is none. */
  public Uni<Check> check() {
    return drafting.needed().chain(draft -> checking.check(draft.files()));
  }

  /**
   * Publishes the draft; when the item arrives, this process speaks from it.
   *
   * @param revision the one that was looked at
   * @throws Problem (as failure) 404 without a draft, 412 when it has changed, 409 when it is what
   *     speaks already, 422 with everything that is wrong with it
   */
  public Uni<Publication> publish(int revision, String note, Author by) {
    return drafting
        .needed()
        .invoke(draft -> Drafting.refuseStale(Optional.of(draft), revision))
        .chain(
            draft ->
                checking
                    .trained(draft.files())
                    .chain(
                        trained ->
                            transactions
                                .run((session, outbox) -> publish(session, outbox, draft, note, by))
                                .invoke(
                                    made ->
                                        assistants.keep(
                                            new VersionedAssistant(made.version(), trained)))))
        .call(this::speak);
  }

  /**
   * Lets an older version speak again.
   *
   * @throws Problem (as failure) 404, 409 when it speaks already, 422 when this hub cannot read it
   */
  public Uni<Publication> rollBack(int version, String note, Author by) {
    return assistants
        .of(version)
        .onFailure(ScriptProblem.class)
        .transform(unreadable -> Check.of((ScriptProblem) unreadable).refusal())
        .chain(
            () ->
                transactions.run(
                    (session, outbox) ->
                        store
                            .lock(session)
                            .chain(
                                () ->
                                    activate(
                                        session,
                                        outbox,
                                        version,
                                        Publication.Reason.ROLLBACK,
                                        note,
                                        by))))
        .call(this::speak);
  }

  private Uni<Publication> publish(
      Mutiny.Session session, Outbox outbox, Draft checked, String note, Author by) {
    ScriptStore.NewVersion version =
        new ScriptStore.NewVersion(
            checked.files(), ScriptVersion.Origin.AUTHORED, note, Optional.of(by), clock.instant());
    return store
        .lock(session)
        .chain(() -> drafts.read(session))
        .invoke(found -> Drafting.refuseStale(found, checked.revision()))
        .chain(() -> store.number(session, checked.files()))
        .chain(
            known ->
                known.isPresent()
                    ? Uni.createFrom().item(known.get())
                    : store.add(session, version))
        .chain(number -> activate(session, outbox, number, Publication.Reason.PUBLISH, note, by))
        .call(() -> drafts.remove(session));
  }

  private Uni<Publication> activate(
      Mutiny.Session session,
      Outbox outbox,
      int version,
      Publication.Reason reason,
      String note,
      Author by) {
    return store
        .active(session)
        .invoke(
            active -> {
              if (active.map(ScriptStore.Active::version).filter(now -> now == version).isPresent())
                throw Problem.conflict(
                    "already-active",
                    "Version %d is what the assistant speaks from now; nothing to do. / 版本%d正在使用，无需操作。"
                        .formatted(version, version));
            })
        .chain(
            () ->
                store.add(
                    session,
                    new Publication(0, version, reason, note, Optional.of(by), clock.instant())))
        .invoke(made -> outbox.add(ScriptEvents.published(made)));
  }

  /** It is published; a process that cannot follow at once does so with its next poll. */
  private Uni<Void> speak() {
    return scripting
        .published()
        .onFailure()
        .invoke(failure -> LOG.warnf("Following soon: %s", failure.getMessage()))
        .onFailure()
        .recoverWithNull();
  }
}
