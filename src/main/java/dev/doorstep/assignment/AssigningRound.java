package dev.doorstep.assignment;

import dev.doorstep.eventlog.Outbox;
import dev.doorstep.eventlog.Transactions;
import dev.doorstep.presence.Duty;
import dev.doorstep.presence.Presence;
import dev.doorstep.presence.Present;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Settles what was offered and offers what waits, in one transaction. Every process tries; the lock
 * lets one of them, and the offers' indexes hold even if that failed.
 */
@ApplicationScoped
public class AssigningRound {
  private static final Logger LOG = Logger.getLogger(AssigningRound.class);
  private static final String LOCK = "select pg_try_advisory_xact_lock(7305071540111) as won";

  private final Pool pool;
  private final Transactions transactions;
  private final Presence presence;
  private final Duty duty;
  private final Clock clock;
  private final Assigning assigning;
  private final Duration acceptWithin;

  AssigningRound(
      Pool pool,
      Transactions transactions,
      Presence presence,
      Duty duty,
      AssignmentConfig config,
      Clock clock) {
    this.pool = pool;
    this.transactions = transactions;
    this.presence = presence;
    this.duty = duty;
    this.clock = clock;
    this.assigning = new Assigning(config.againAfter());
    this.acceptWithin = config.acceptWithin();
  }

  /** Does not fail: another round comes soon. */
  @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> run() {
    return QueueTable.anything(pool)
        .chain(anything -> anything ? round() : Uni.createFrom().voidItem())
        .onFailure()
        .invoke(failure -> LOG.warnf("A round of assigning failed: %s", failure.getMessage()))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Void> round() {
    return presence
        .ask()
        .chain(
            present ->
                transactions.inBulk(
                    (connection, outbox) ->
                        connection
                            .query(LOCK)
                            .execute()
                            .chain(
                                rows ->
                                    rows.iterator().next().getBoolean("won")
                                        ? settle(connection, outbox, present)
                                            .chain(() -> offer(connection, outbox, present))
                                        : Uni.createFrom().voidItem())));
  }

  private Uni<Void> settle(SqlConnection connection, Outbox outbox, Map<String, Present> present) {
    Set<String> available =
        present.values().stream()
            .filter(Present::onDuty)
            .map(one -> one.member().username())
            .collect(Collectors.toSet());
    Instant now = clock.instant();
    return OfferTable.pending(connection)
        .chain(
            pending ->
                oneByOne(
                    pending,
                    offer ->
                        offer
                            .outcome(available, now)
                            .map(outcome -> settle(connection, outbox, offer, outcome, now))
                            .orElseGet(() -> Uni.createFrom().voidItem())));
  }

  private Uni<Void> settle(
      SqlConnection connection,
      Outbox outbox,
      Pending offer,
      Pending.Outcome outcome,
      Instant now) {
    String username = offer.assignee().username();
    Uni<Boolean> settled =
        OfferTable.settle(connection, offer.id(), outcome, now)
            .invoke(
                first -> {
                  if (first && outcome.returns())
                    outbox.add(
                        AssignmentEvents.returned(
                            offer.about(), offer.assignee(), outcome.code(), now));
                });
    return switch (outcome) {
      case ACCEPTED -> settled.chain(() -> duty.answered(connection, username));
      case LAPSED -> settled.chain(() -> duty.missed(connection, username));
      default -> settled.replaceWithVoid();
    };
  }

  private Uni<Void> offer(SqlConnection connection, Outbox outbox, Map<String, Present> present) {
    if (present.isEmpty()) return Uni.createFrom().voidItem();
    Instant now = clock.instant();
    return QueueTable.waiting(connection)
        .chain(
            waiting ->
                waiting.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : QueueTable.people(connection, present)
                        .map(people -> assigning.decide(waiting, people, now))
                        .chain(
                            decided ->
                                oneByOne(decided, each -> offer(connection, outbox, each, now))));
  }

  private Uni<Void> offer(
      SqlConnection connection, Outbox outbox, Assigning.Assignment decided, Instant now) {
    Instant until = now.plus(acceptWithin);
    return OfferTable.insert(connection, decided, now, until)
        .invoke(
            made -> {
              if (made) outbox.add(AssignmentEvents.offered(decided, until, now));
            })
        .replaceWithVoid();
  }

  private static <T> Uni<Void> oneByOne(List<T> all, Function<T, Uni<Void>> work) {
    return Multi.createFrom()
        .iterable(all)
        .onItem()
        .transformToUniAndConcatenate(work::apply)
        .onItem()
        .ignoreAsUni();
  }
}
