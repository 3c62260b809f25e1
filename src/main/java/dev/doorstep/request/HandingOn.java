package dev.doorstep.request;

import dev.doorstep.directory.Community;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.Directory;
import dev.doorstep.eventlog.Outbox;
import dev.doorstep.eventlog.Transactions;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Gives a request to another community: there it is opened under a number of theirs, here it ends
 * with the reason and shows nothing of what happens there. The visitor's chat goes along, unless
 * other requests in it are still worked on here.
 */
@ApplicationScoped
public class HandingOn {
  private final Transactions transactions;
  private final RequestStore store;
  private final OpeningRequest opening;
  private final MovingRequest moving;
  private final ConversationOfRequest conversations;
  private final Directory directory;
  private final LineTerms terms;
  private final Clock clock;

  HandingOn(
      Transactions transactions,
      RequestStore store,
      OpeningRequest opening,
      MovingRequest moving,
      ConversationOfRequest conversations,
      Directory directory,
      LineTerms terms,
      Clock clock) {
    this.transactions = transactions;
    this.store = store;
    this.opening = opening;
    this.moving = moving;
    this.conversations = conversations;
    this.directory = directory;
    this.terms = terms;
    this.clock = clock;
  }

  /**
   * As it was asked for.
   *
   * @param reason that both communities read
   */
  public record Wish(RequestNumber number, CommunityCode to, String reason, Actor actor) {}

  /**
   * The item is the request as it ends here.
   *
   * @param visible requests the actor may see; they may also see the other community
   * @throws Problem (as failure) 404, 400, or 409 when it is finished or a colleague's
   */
  public Uni<Request> handOn(Wish wish, Predicate<Request> visible) {
    Community to =
        directory
            .community(wish.to())
            .orElseThrow(() -> Problem.badRequest("There is no community '" + wish.to() + "'."));
    return transactions.run(
        (session, outbox) ->
            moving
                .lock(session, wish.number(), visible)
                .invoke(request -> refuseSame(request, to))
                .chain(request -> handOn(session, outbox, request, to, wish, clock.instant())));
  }

  private Uni<Request> handOn(
      Mutiny.Session session,
      Outbox outbox,
      Request request,
      Community to,
      Wish wish,
      Instant now) {
    Lifecycle.Outcome ended =
        Lifecycle.end(
            request,
            terms.of(request),
            wish.actor(),
            Ending.Kind.REFERRED,
            "→ " + to.name().zh() + " / " + to.name().en() + ": " + wish.reason(),
            now);
    return goesAlong(session, request)
        .chain(
            along ->
                open(session, outbox, request, to, along, wish, now)
                    .call(
                        fresh ->
                            along
                                ? conversations.movedTo(
                                    session,
                                    outbox,
                                    request.origin().conversation().orElseThrow(),
                                    new ConversationOfRequest.HandedOn(request, fresh, to, now))
                                : Uni.createFrom().voidItem())
                    .chain(
                        fresh -> {
                          // those who follow the chat hear that it ends here, before it is not
                          // theirs
                          outbox.add(
                              RequestEvents.moved(ended.request(), ended.move(), Command.CLOSE));
                          Request kept = along ? ended.request().withoutChat() : ended.request();
                          return store.update(session, kept, ended.move());
                        }));
  }

  /** Whether nothing else in the chat is still worked on here. */
  private Uni<Boolean> goesAlong(Mutiny.Session session, Request request) {
    return request
        .origin()
        .conversation()
        .map(
            conversation ->
                store
                    .ofConversation(session, conversation)
                    .map(
                        all ->
                            all.stream()
                                .noneMatch(
                                    other ->
                                        other.state().isOpen()
                                            && !other.number().equals(request.number()))))
        .orElseGet(() -> Uni.createFrom().item(false));
  }

  private Uni<Request> open(
      Mutiny.Session session,
      Outbox outbox,
      Request request,
      Community to,
      boolean withChat,
      Wish wish,
      Instant now) {
    Origin from = request.origin();
    Origin origin =
        new Origin(
            to.code(),
            withChat ? from.conversation() : Optional.empty(),
            from.lang(),
            from.contact(),
            from.enterprise(),
            from.building());
    OpeningRequest.Need need =
        new OpeningRequest.Need(
            request.line(), request.title(), request.details(), request.why(), request.urgent());
    Community here = directory.community(from.community()).orElseThrow();
    Move opened =
        new Move(
            now,
            Move.By.of(wish.actor()),
            "open",
            Optional.empty(),
            RequestState.NEW,
            "← %s / %s %s: %s"
                .formatted(here.name().zh(), here.name().en(), request.number(), wish.reason()));
    return store
        .nextNumber(session, to, now)
        .map(number -> opening.request(number, origin, need, now))
        .chain(fresh -> store.insert(session, fresh, opened))
        .invoke(fresh -> outbox.add(RequestEvents.opened(fresh, opened)));
  }

  private static void refuseSame(Request request, Community to) {
    if (request.origin().community().equals(to.code()))
      throw Problem.badRequest(
          "%s is of that community already; name another in 'community'. / 诉求 %s 已在该社区。"
              .formatted(request.number(), request.number()));
  }
}
