package dev.doorstep.request;

import dev.doorstep.eventlog.Outbox;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What a request needs of the conversation it came from, without knowing conversations: that it is
 * locked first (always conversation before request, so that a visitor's turn and a colleague's move
 * cannot wait for each other), and that it hears of moves in the same transaction.
 */
public interface ConversationOfRequest {
  Uni<Void> lock(Mutiny.Session session, UUID conversation);

  /**
   * @param anyOpen whether the conversation still has an open request after this move
   */
  Uni<Void> moved(
      Mutiny.Session session,
      Outbox outbox,
      UUID conversation,
      Command command,
      Actor actor,
      boolean anyOpen);
}
