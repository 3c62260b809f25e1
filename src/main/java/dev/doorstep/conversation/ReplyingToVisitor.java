package dev.doorstep.conversation;

import dev.doorstep.eventlog.Outbox;
import dev.doorstep.eventlog.Transactions;
import dev.doorstep.platform.Problem;
import dev.doorstep.request.Actor;
import dev.doorstep.request.Annotating;
import dev.doorstep.request.Command;
import dev.doorstep.request.FindingRequests;
import dev.doorstep.request.MovingRequest;
import dev.doorstep.request.Request;
import dev.doorstep.request.RequestNumber;
import dev.doorstep.request.RequestState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * A colleague writes to the visitor of a request. That takes the conversation over (the assistant
 * is silent from then on), claims the request when nobody has it, and stops the first-answer clock.
 */
@ApplicationScoped
public class ReplyingToVisitor {
  private static final int UNSEEN = 50; // shown at once of those that were not seen

  private final Transactions transactions;
  private final Transcript transcript;
  private final Ownership ownership;
  private final FindingRequests requests;
  private final MovingRequest moving;
  private final Annotating annotating;
  private final Clock clock;

  ReplyingToVisitor(
      Transactions transactions,
      Transcript transcript,
      Ownership ownership,
      FindingRequests requests,
      MovingRequest moving,
      Annotating annotating,
      Clock clock) {
    this.transactions = transactions;
    this.transcript = transcript;
    this.ownership = ownership;
    this.requests = requests;
    this.moving = moving;
    this.annotating = annotating;
    this.clock = clock;
  }

  /**
   * @param seen the newest message its writer had before them; empty: whatever there is. With later
   *     ones the reply is refused and they are shown, so sending it again after the newest of those
   *     says that they were read
   * @throws Problem (as failure) 404, or 409 when another colleague has the conversation and the
   *     actor does not lead, or when there are messages that were not seen
   */
  public Uni<Message> reply(
      UUID conversation,
      RequestNumber about,
      Actor actor,
      AcceptingMessage.Incoming text,
      OptionalInt seen) {
    return transactions.run(
        (session, outbox) ->
            locked(session, conversation)
                .chain(
                    row ->
                        transcript
                            .sent(session, conversation, text.clientId())
                            .chain(
                                before ->
                                    before.isPresent()
                                        ? Uni.createFrom().item(before.get())
                                        : refuseUnseen(session, row, actor, seen)
                                            .chain(
                                                () ->
                                                    post(
                                                        session,
                                                        outbox,
                                                        row,
                                                        about,
                                                        actor,
                                                        text,
                                                        clock.instant())))));
  }

  /**
   * Takes the conversation without a word yet: of two at once the second is told who has it.
   *
   * @throws Problem (as failure) 404, or 409 when another colleague has the conversation and the
   *     actor does not lead
   */
  public Uni<ChatOwner> take(UUID conversation, Actor actor) {
    return transactions.run(
        (session, outbox) ->
            locked(session, conversation)
                .invoke(row -> refuseOthers(row, actor))
                .invoke(
                    row -> {
                      if (!row.owner().is(actor.id()))
                        ownership.toPerson(outbox, row, actor, clock.instant());
                    })
                .map(ConversationRow::owner));
  }

  /** Lets the assistant answer again. */
  public Uni<ChatOwner> handBack(UUID conversation, Actor actor) {
    return transactions.run(
        (session, outbox) ->
            locked(session, conversation)
                .invoke(row -> refuseOthers(row, actor))
                .invoke(
                    row -> {
                      if (!row.owner().isAssistant())
                        ownership.toAssistant(outbox, row, clock.instant());
                    })
                .map(ConversationRow::owner));
  }

  private Uni<Message> post(
      Mutiny.Session session,
      Outbox outbox,
      ConversationRow conversation,
      RequestNumber about,
      Actor actor,
      AcceptingMessage.Incoming text,
      Instant now) {
    if (!conversation.owner().is(actor.id())) ownership.toPerson(outbox, conversation, actor, now);
    Transcript.Line line =
        new Transcript.Line(
            Optional.of(text.clientId()),
            new Message.Author("staff", actor.name()),
            Optional.of(actor.id()),
            conversation.lang,
            Message.Body.of(text.text(), List.of()),
            Optional.empty());
    return claimIfNew(session, outbox, conversation, about, actor, now)
        .chain(() -> transcript.append(session, outbox, conversation, line, now))
        .call(() -> annotating.answered(session, outbox, conversation.id, actor, now));
  }

  private Uni<Void> claimIfNew(
      Mutiny.Session session,
      Outbox outbox,
      ConversationRow conversation,
      RequestNumber about,
      Actor actor,
      Instant now) {
    return requests
        .ofConversation(session, conversation.id)
        .map(all -> isNew(all, about))
        .chain(
            isNew ->
                isNew
                    ? moving
                        .move(
                            session,
                            outbox,
                            MovingRequest.Order.of(about, Command.CLAIM, actor, ""),
                            now)
                        .replaceWithVoid()
                    : Uni.createFrom().voidItem());
  }

  private static boolean isNew(List<Request> all, RequestNumber about) {
    return all.stream()
        .anyMatch(request -> request.number().equals(about) && request.state() == RequestState.NEW);
  }

  private Uni<Void> refuseUnseen(
      Mutiny.Session session, ConversationRow conversation, Actor actor, OptionalInt seen) {
    refuseOthers(conversation, actor); // tells more
    if (seen.isEmpty() || seen.getAsInt() >= conversation.lastSeq)
      return Uni.createFrom().voidItem();
    return transcript
        .byOthersAfter(session, conversation.id, seen.getAsInt(), actor.id(), UNSEEN)
        .invoke(
            unseen -> {
              if (unseen.isEmpty()) return;
              int last = unseen.get(unseen.size() - 1).seq();
              throw Problem.conflict(
                      "unseen-messages",
                      "There are messages you have not seen. Read them, then send again with 'after': %d. / 有您还没看到的新消息，看过后再发送。"
                          .formatted(last))
                  .with("last", last)
                  .with("messages", unseen);
            })
        .replaceWithVoid();
  }

  private static void refuseOthers(ConversationRow conversation, Actor actor) {
    ChatOwner owner = conversation.owner();
    if (owner.kind() == ChatOwner.Kind.PERSON && !owner.is(actor.id()) && !actor.leads()) {
      String name = owner.name().orElse("");
      throw Problem.conflict(
              "conversation-taken",
              "%s is talking with this visitor. Ask them, or leave a note. / %s正在与来访者沟通，请与其联系或留备注。"
                  .formatted(name, name))
          .with("owner", owner);
    }
  }

  private static Uni<ConversationRow> locked(Mutiny.Session session, UUID id) {
    return session
        .find(ConversationRow.class, id, LockModeType.PESSIMISTIC_WRITE)
        .onItem()
        .ifNull()
        .failWith(() -> ConversationNotFound.of(id));
  }
}
