package dev.doorstep.request;

import dev.doorstep.directory.Community;
import dev.doorstep.eventlog.Outbox;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What a request needs of the conversation it came from, without knowing conversations: that it is
 * locked first (always conversation before request, so that a visitor's turn and a colleague's move
 * cannot wait for each other), and that it hears of moves in the same transaction.
 */
public interface ConversationOfRequest {
  Uni<Void> lock(Mutiny.Session session, UUID conversation);

  Uni<Void> moved(Mutiny.Session session, Outbox outbox, UUID conversation, Moved moved);

  /**
   * The visitor still owes an answer.
   *
   * @param closesIn when none comes, it is closed after so long
   */
  Uni<Void> reminded(
      Mutiny.Session session,
      Outbox outbox,
      UUID conversation,
      Request request,
      Duration closesIn,
      Instant now);

  /** Its only open request is worked on by another community from now on; the chat is theirs. */
  Uni<Void> movedTo(Mutiny.Session session, Outbox outbox, UUID conversation, HandedOn handedOn);

  /**
   * @param before as it was here
   * @param after as it is there
   */
  record HandedOn(Request before, Request after, Community to, Instant now) {}

  /**
   * A move as the conversation needs to know it.
   *
   * @param ownerBefore who had the request; a lead may have moved it for them
   * @param anyOpen whether the conversation still has an open request after this move
   * @param request as it is after it
   * @param note that was written with it
   */
  record Moved(
      Command command,
      Actor actor,
      Optional<Owner> ownerBefore,
      boolean anyOpen,
      Request request,
      String note) {}
}
