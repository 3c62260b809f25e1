package dev.doorstep.request;

import dev.doorstep.directory.LineCode;
import dev.doorstep.eventlog.Outbox;
import dev.doorstep.eventlog.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What goes into a request's history without moving it: internal notes, corrections and the first
 * answer.
 */
@ApplicationScoped
public class Annotating {
  private final Transactions transactions;
  private final RequestStore store;
  private final Mentions mentions;
  private final Clock clock;

  Annotating(Transactions transactions, RequestStore store, Mentions mentions, Clock clock) {
    this.transactions = transactions;
    this.store = store;
    this.mentions = mentions;
    this.clock = clock;
  }

  /**
   * Adds a note that only staff see.
   *
   * @param mentioned usernames of colleagues who hear of it
   */
  public Uni<Move> note(
      RequestNumber number,
      Actor actor,
      String text,
      Collection<String> mentioned,
      Predicate<Request> visible) {
    return transactions.run(
        (session, outbox) ->
            store
                .find(session, number)
                .map(found -> MovingRequest.visible(found, number, visible))
                .chain(
                    request -> {
                      Move note =
                          new Move(
                              clock.instant(),
                              Move.By.of(actor),
                              "note",
                              Optional.of(request.state()),
                              request.state(),
                              text);
                      outbox.add(RequestEvents.noted(request, note));
                      return store
                          .note(session, number, note)
                          .chain(() -> mentions.make(session, outbox, request, note, mentioned))
                          .replaceWith(note);
                    }));
  }

  /** A colleague says that the request belongs on another line; it is not moved by that. */
  public Uni<Void> corrected(
      Mutiny.Session session,
      Outbox outbox,
      Request request,
      Actor actor,
      LineCode line,
      String note) {
    Move correction =
        new Move(
            clock.instant(),
            Move.By.of(actor),
            "correct",
            Optional.of(request.state()),
            request.state(),
            note.isEmpty() ? "→ " + line : "→ " + line + ": " + note);
    outbox.add(RequestEvents.corrected(request, line, correction));
    return store.note(session, request.number(), correction);
  }

  /**
   * A person has answered in the conversation: stops the first-answer clock of its open requests.
   */
  public Uni<Void> answered(
      Mutiny.Session session, Outbox outbox, UUID conversation, Actor actor, Instant now) {
    return store
        .ofConversation(session, conversation)
        .chain(requests -> answeredEach(session, outbox, unanswered(requests), actor, now));
  }

  private static List<Request> unanswered(List<Request> requests) {
    return requests.stream()
        .filter(request -> request.state().isOpen() && request.clocks().firstAnsweredAt().isEmpty())
        .toList();
  }

  private Uni<Void> answeredEach(
      Mutiny.Session session, Outbox outbox, List<Request> requests, Actor actor, Instant now) {
    Uni<Void> done = Uni.createFrom().voidItem();
    for (Request request : requests) {
      Move reply =
          new Move(
              now, Move.By.of(actor), "reply", Optional.of(request.state()), request.state(), "");
      Request answered =
          request.with(
              request.state(),
              request.line(),
              request.owner(),
              request.clocks().answered(now),
              now);
      done =
          done.chain(() -> store.update(session, answered, reply))
              .invoke(stored -> outbox.add(RequestEvents.answered(stored, reply)))
              .replaceWithVoid();
    }
    return done;
  }
}
