package dev.doorstep.request;

import dev.doorstep.eventlog.Outbox;
import dev.doorstep.eventlog.Transactions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Reminds visitors who owe an answer, closes what stays unanswered, and closes what was resolved
 * once the visitor's time to object is over. Any process may do it, also several at once: each
 * looks again under the request's lock, and finds done what another did.
 */
@ApplicationScoped
class MindingWaits {
  private static final Logger LOG = Logger.getLogger(MindingWaits.class);

  private static final String DUE =
      """
      (select number from request r where state = 'waiting' and conversation is not null
         and waiting_since <= :unreminded and not exists (select from request_history h
           where h.request = r.number and h.move = 'remind' and h.at >= r.waiting_since)
       order by waiting_since limit 200)
      union all
      (select number from request r where state = 'waiting' and conversation is not null
         and exists (select from request_history h where h.request = r.number
           and h.move = 'remind' and h.at >= r.waiting_since and h.at <= :unanswered)
       order by waiting_since limit 200)
      union all
      (select number from request where state = 'resolved' and resolved_at <= :settled
       order by resolved_at limit 200)
      """;

  private final Transactions transactions;
  private final RequestStore store;
  private final MovingRequest moving;
  private final ConversationOfRequest conversations;
  private final Waiting.Patience patience;
  private final Clock clock;

  @ConfigMapping(prefix = "doorstep.waiting")
  interface Config {
    /** A visitor who was asked for something is reminded after so long. */
    @WithDefault("P2D")
    Duration remindAfter();

    /** And the request is closed so long after that. */
    @WithDefault("P5D")
    Duration closeAfter();
  }

  MindingWaits(
      Transactions transactions,
      RequestStore store,
      MovingRequest moving,
      ConversationOfRequest conversations,
      Config config,
      Clock clock) {
    this.transactions = transactions;
    this.store = store;
    this.moving = moving;
    this.conversations = conversations;
    this.patience = new Waiting.Patience(config.remindAfter(), config.closeAfter());
    this.clock = clock;
  }

  @Scheduled(
      every = "1m",
      delayed = "30s",
      identity = "mind-waits",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> mind() {
    return mind(clock.instant());
  }

  /** What fails is left for the next time; the others do not wait for it. */
  Uni<Void> mind(Instant now) {
    return due(now)
        .onItem()
        .transformToMulti(numbers -> Multi.createFrom().iterable(numbers))
        .onItem()
        .transformToUniAndConcatenate(
            number ->
                mind(number, now)
                    .onFailure()
                    .invoke(failure -> LOG.warnf(failure, "%s is looked after later", number))
                    .onFailure()
                    .recoverWithNull())
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<List<RequestNumber>> due(Instant now) {
    return transactions
        .read(
            session ->
                session
                    .createNativeQuery(DUE, String.class)
                    .setParameter("unreminded", now.minus(patience.remindAfter()))
                    .setParameter("unanswered", now.minus(patience.closeAfter()))
                    .setParameter("settled", now.minus(Aftermath.VISITORS_TIME))
                    .getResultList())
        .map(numbers -> numbers.stream().map(RequestNumber::new).toList());
  }

  private Uni<Void> mind(RequestNumber number, Instant now) {
    return transactions.run(
        (session, outbox) ->
            moving
                .lock(session, number, any -> true)
                .chain(
                    request ->
                        store
                            .history(session, number)
                            .map(history -> Waiting.due(request, history, patience, now))
                            .chain(due -> apply(session, outbox, request, due, now))));
  }

  private Uni<Void> apply(
      Mutiny.Session session, Outbox outbox, Request request, Waiting.Due due, Instant now) {
    return switch (due) {
      case NOTHING -> Uni.createFrom().voidItem();
      case REMIND -> remind(session, outbox, request, now);
      case CLOSE, SETTLE ->
          moving
              .move(
                  session,
                  outbox,
                  MovingRequest.Order.of(request.number(), Command.CLOSE, Actor.SYSTEM, ""),
                  now)
              .replaceWithVoid();
    };
  }

  private Uni<Void> remind(Mutiny.Session session, Outbox outbox, Request request, Instant now) {
    UUID conversation = request.origin().conversation().orElseThrow();
    Move reminder =
        new Move(
            now,
            Move.By.of(Actor.SYSTEM),
            "remind",
            Optional.of(request.state()),
            request.state(),
            "");
    outbox.add(RequestEvents.reminded(request, reminder));
    return store
        .note(session, request.number(), reminder)
        .chain(
            () ->
                conversations.reminded(
                    session, outbox, conversation, request, patience.closeAfter(), now));
  }
}
