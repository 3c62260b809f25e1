package dev.doorstep.request;

import dev.doorstep.directory.Responsible;
import dev.doorstep.eventlog.Outbox;
import dev.doorstep.eventlog.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Makes the steps of a promise that are due: warning, breach, telling the community's lead, telling
 * the district. The step is written with its event in one transaction, under the locks that every
 * change of the request takes; so each is told exactly once, whoever tries and whatever crashes.
 */
@ApplicationScoped
class KeepingPromises {
  /** Number of the advisory locks that keep two processes from waiting for the same request. */
  private static final int LOCK = 0x70726f6d;

  private final Transactions transactions;
  private final RequestStore store;
  private final MovingRequest moving;

  KeepingPromises(Transactions transactions, RequestStore store, MovingRequest moving) {
    this.transactions = transactions;
    this.store = store;
    this.moving = moving;
  }

  /** Does nothing while another process is at it, or when nothing is due any more. */
  Uni<Void> step(long promise, RequestNumber number, Responsible.Names names, Instant now) {
    return transactions.run(
        (session, outbox) ->
            isFree(session, number)
                .chain(
                    free ->
                        free
                            ? moving
                                .lock(session, number, any -> true)
                                .chain(
                                    request -> step(session, outbox, promise, request, names, now))
                            : Uni.createFrom().voidItem()));
  }

  private static Uni<Boolean> isFree(Mutiny.Session session, RequestNumber number) {
    return session
        .createNativeQuery("select pg_try_advisory_xact_lock(?, hashtext(?))", Boolean.class)
        .setParameter(1, LOCK)
        .setParameter(2, number.value())
        .getSingleResult();
  }

  private Uni<Void> step(
      Mutiny.Session session,
      Outbox outbox,
      long id,
      Request request,
      Responsible.Names names,
      Instant now) {
    return session
        .find(PromiseRow.class, id, LockModeType.PESSIMISTIC_WRITE)
        .chain(
            row -> {
              PromiseSteps.Due due = PromiseSteps.of(row.toPromise(), now);
              row.nextCheckAt = due.next().orElse(null);
              due.steps().forEach(step -> row.made(step, now));
              Promise promise = row.toPromise();
              Uni<Request> told = session.flush().replaceWith(request);
              for (PromiseSteps.Step step : due.steps()) {
                told = told.chain(one -> tell(session, outbox, one, promise, step, names, now));
              }
              return told.replaceWithVoid();
            });
  }

  private Uni<Request> tell(
      Mutiny.Session session,
      Outbox outbox,
      Request request,
      Promise promise,
      PromiseSteps.Step step,
      Responsible.Names names,
      Instant now) {
    switch (step) {
      case WARN -> outbox.add(RequestEvents.promiseWarned(request, promise, now));
      case BREAK -> outbox.add(RequestEvents.promiseBroken(request, promise, now));
      case TELL_LEAD -> {
        return escalate(
            session,
            outbox,
            request,
            promise,
            new Escalation(promise.kind(), Escalation.Level.LEAD, names.leads(), now));
      }
      case TELL_DISTRICT -> {
        return escalate(
            session,
            outbox,
            request,
            promise,
            new Escalation(promise.kind(), Escalation.Level.DISTRICT, names.district(), now));
      }
    }
    return Uni.createFrom().item(request);
  }

  private Uni<Request> escalate(
      Mutiny.Session session,
      Outbox outbox,
      Request request,
      Promise promise,
      Escalation escalation) {
    Move move =
        new Move(
            escalation.at(),
            Move.By.of(Actor.SYSTEM),
            "escalate",
            Optional.of(request.state()),
            request.state(),
            "→ " + escalation.to().code() + ": " + escalation.names());
    return store
        .update(session, request.with(escalation), move)
        .invoke(stored -> outbox.add(RequestEvents.escalated(stored, promise, move)));
  }
}
