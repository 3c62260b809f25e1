package dev.doorstep.request;

import dev.doorstep.directory.LineCode;
import dev.doorstep.eventlog.Outbox;
import dev.doorstep.eventlog.Transactions;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Carries out a command on a request: lock, decide, store, tell. Of two at once the second sees
 * what the first did.
 */
@ApplicationScoped
public class MovingRequest {
  private static final int NOTE_LIMIT = 1000;

  private final Transactions transactions;
  private final RequestStore store;
  private final LineTerms terms;
  private final ConversationOfRequest conversations;
  private final Clock clock;

  MovingRequest(
      Transactions transactions,
      RequestStore store,
      LineTerms terms,
      ConversationOfRequest conversations,
      Clock clock) {
    this.transactions = transactions;
    this.store = store;
    this.terms = terms;
    this.conversations = conversations;
    this.clock = clock;
  }

  /**
   * A command as it came in.
   *
   * @param target line to transfer to
   * @param ending how it came to its end; only to resolve
   * @param version the version it was decided on, when the caller wants to be refused if there is a
   *     newer one
   */
  public record Order(
      RequestNumber number,
      Command command,
      Actor actor,
      String note,
      Optional<LineCode> target,
      Optional<Ending.Kind> ending,
      Optional<Integer> version) {
    /** As it is for most commands. */
    public static Order of(RequestNumber number, Command command, Actor actor, String note) {
      return new Order(
          number, command, actor, note, Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /**
   * @param visible whether the caller may see the request; when not, it does not exist for them
   * @throws Problem (as failure) 404, 409 with the possible moves and the owner, 412 when stale,
   *     400
   */
  public Uni<Request> move(Order order, Predicate<Request> visible) {
    if (order.note().length() > NOTE_LIMIT) {
      return Uni.createFrom()
          .failure(Problem.badRequest("'note' is longer than 1,000 characters; shorten it."));
    }
    return transactions.run(
        (session, outbox) ->
            lock(session, order.number(), visible)
                .invoke(request -> refuseStale(request, order))
                .chain(request -> apply(session, outbox, request, order, clock.instant())));
  }

  /** As {@link #move}, in the caller's transaction, which has locked the conversation. */
  public Uni<Request> move(Mutiny.Session session, Outbox outbox, Order order, Instant now) {
    return store
        .lock(session, order.number())
        .map(found -> visible(found, order.number(), request -> true))
        .chain(request -> apply(session, outbox, request, order, now));
  }

  private Uni<Request> apply(
      Mutiny.Session session, Outbox outbox, Request request, Order order, Instant now) {
    Lifecycle.Outcome outcome = decide(request, order, now);
    return store
        .update(session, outcome.request(), outcome.move())
        .invoke(stored -> outbox.add(RequestEvents.moved(stored, outcome.move(), order.command())))
        .call(stored -> tellConversation(session, outbox, request, stored, order));
  }

  /** Closes a duplicate that the caller has locked, with its conversation. */
  Uni<Request> join(
      Mutiny.Session session, Outbox outbox, Request request, Actor actor, Instant now) {
    Lifecycle.Outcome outcome =
        Lifecycle.end(request, terms.of(request), actor, Ending.Kind.DUPLICATE, "", now);
    Order order = Order.of(request.number(), Command.CLOSE, actor, "");
    return store
        .update(session, outcome.request(), outcome.move())
        .invoke(stored -> outbox.add(RequestEvents.moved(stored, outcome.move(), Command.CLOSE)))
        .call(stored -> tellConversation(session, outbox, request, stored, order));
  }

  Lifecycle.Outcome decide(Request request, Order order, Instant now) {
    Lifecycle.Wish wish =
        new Lifecycle.Wish(
            order.command(),
            order.actor(),
            order.note(),
            order.target().map(line -> terms.of(request.origin().community(), line)),
            order.ending());
    return Lifecycle.decide(request, wish, terms.of(request), now);
  }

  private Uni<Void> tellConversation(
      Mutiny.Session session, Outbox outbox, Request before, Request after, Order order) {
    Optional<UUID> conversation = before.origin().conversation();
    if (conversation.isEmpty()) return Uni.createFrom().voidItem();
    return store
        .ofConversation(session, conversation.get())
        .map(all -> all.stream().anyMatch(other -> other.state().isOpen()))
        .chain(
            anyOpen ->
                conversations.moved(
                    session,
                    outbox,
                    conversation.get(),
                    new ConversationOfRequest.Moved(
                        order.command(),
                        order.actor(),
                        before.owner(),
                        anyOpen,
                        after,
                        order.note())));
  }

  /**
   * With its conversation, which always comes first: whoever answers there changes requests, too.
   */
  Uni<Request> lock(Mutiny.Session session, RequestNumber number, Predicate<Request> visible) {
    return lockConversations(session, List.of(number), visible)
        .chain(() -> store.lock(session, number))
        .map(found -> visible(found, number, visible));
  }

  /** Those of several requests, in this order; the requests may be locked then. */
  Uni<Void> lockConversations(
      Mutiny.Session session, List<RequestNumber> numbers, Predicate<Request> visible) {
    return Multi.createFrom()
        .iterable(numbers)
        .onItem()
        .transformToUniAndConcatenate(
            number ->
                store
                    .find(session, number)
                    .map(found -> visible(found, number, visible).origin().conversation())
                    .chain(
                        chat ->
                            chat.map(id -> conversations.lock(session, id))
                                .orElseGet(() -> Uni.createFrom().voidItem())))
        .onItem()
        .ignoreAsUni()
        .invoke(session::clear);
  }

  static Request visible(
      Optional<Request> found, RequestNumber number, Predicate<Request> visible) {
    return found
        .filter(visible)
        .orElseThrow(
            () ->
                Problem.notFound(
                    "There is no request " + number + " that you may see. Check the number."));
  }

  private static void refuseStale(Request request, Order order) {
    order
        .version()
        .filter(version -> version != request.version())
        .ifPresent(
            version -> {
              throw new Problem(
                      412,
                      "stale",
                      "Precondition failed",
                      "%s has changed since (version %d, yours is %d). Load it again, then decide."
                          .formatted(request.number(), request.version(), version))
                  .with("version", request.version());
            });
  }
}
