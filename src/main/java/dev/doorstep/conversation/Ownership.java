package dev.doorstep.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doorstep.bot.Lang;
import dev.doorstep.eventlog.Outbox;
import dev.doorstep.request.Actor;
import dev.doorstep.request.Command;
import dev.doorstep.request.ConversationOfRequest;
import dev.doorstep.request.HandlingRequests;
import dev.doorstep.request.MovingRequest;
import dev.doorstep.request.Owner;
import dev.doorstep.request.Request;
import dev.doorstep.request.RequestState;
import dev.doorstep.scripting.Scripting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who answers next. Every change happens under the conversation's lock and is told as an event. */
@ApplicationScoped
class Ownership implements ConversationOfRequest {
  private final HandlingRequests handling;
  private final Transcript transcript;
  private final Scripting scripting;
  private final ObjectMapper json;
  private final Clock clock;

  Ownership(
      HandlingRequests handling,
      Transcript transcript,
      Scripting scripting,
      ObjectMapper json,
      Clock clock) {
    this.handling = handling;
    this.transcript = transcript;
    this.scripting = scripting;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public Uni<Void> lock(Mutiny.Session session, UUID conversation) {
    return session
        .find(ConversationRow.class, conversation, LockModeType.PESSIMISTIC_WRITE)
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> moved(Mutiny.Session session, Outbox outbox, UUID id, Moved moved) {
    return session
        .find(ConversationRow.class, id)
        .invoke(conversation -> follow(outbox, conversation, moved))
        .chain(
            conversation ->
                Telling.in(conversation.lang)
                    .moved(moved)
                    .map(
                        words ->
                            append(
                                session,
                                outbox,
                                conversation,
                                words,
                                moved.request(),
                                clock.instant()))
                    .orElseGet(() -> Uni.createFrom().voidItem()));
  }

  @Override
  public Uni<Void> reminded(
      Mutiny.Session session,
      Outbox outbox,
      UUID id,
      Request request,
      Duration closesIn,
      Instant now) {
    return session
        .find(ConversationRow.class, id)
        .chain(
            conversation ->
                append(
                    session,
                    outbox,
                    conversation,
                    Telling.in(conversation.lang).reminded(request, closesIn),
                    request,
                    now));
  }

  @Override
  public Uni<Void> movedTo(Mutiny.Session session, Outbox outbox, UUID id, HandedOn handedOn) {
    return session
        .find(ConversationRow.class, id)
        .chain(
            conversation -> {
              conversation.community = handedOn.to().code().value();
              conversation.give(ChatOwner.QUEUE);
              outbox.add(ConversationEvents.handedOver(conversation, "handed on", handedOn.now()));
              return append(
                  session,
                  outbox,
                  conversation,
                  Telling.in(conversation.lang).handedOn(handedOn),
                  handedOn.after(),
                  handedOn.now());
            });
  }

  private Uni<Void> append(
      Mutiny.Session session,
      Outbox outbox,
      ConversationRow conversation,
      String words,
      Request request,
      Instant now) {
    return transcript
        .append(session, outbox, conversation, line(conversation, words, request), now)
        .replaceWithVoid();
  }

  private static Transcript.Line line(ConversationRow conversation, String words, Request request) {
    return new Transcript.Line(
        Optional.empty(),
        Message.Author.SYSTEM,
        Optional.empty(),
        conversation.lang,
        new Message.Body(
            words, List.of(), List.of(), Optional.empty(), Optional.of(request.number().value())),
        Optional.empty());
  }

  /** A request of the conversation was moved. */
  void follow(Outbox outbox, ConversationRow conversation, Moved moved) {
    ChatOwner owner = conversation.owner();
    if (!moved.anyOpen()) {
      if (!owner.isAssistant()) toAssistant(outbox, conversation, clock.instant());
      return;
    }
    switch (moved.command()) {
      case CLAIM -> {
        if (owner.kind() == ChatOwner.Kind.QUEUE)
          toPerson(outbox, conversation, moved.actor(), clock.instant());
      }
      case WAIT -> { // whoever asks the visitor for something wants to read the answer themselves
        if (owner.kind() != ChatOwner.Kind.PERSON)
          toPerson(outbox, conversation, moved.actor(), clock.instant());
      }
      case RELEASE, TRANSFER -> {
        if (moved.ownerBefore().map(Owner::username).filter(owner::is).isPresent())
          toQueue(outbox, conversation, moved);
      }
      case REOPEN -> { // whoever said it is done hears that it is not
        if (moved.actor().kind() == Actor.Kind.VISITOR && owner.isAssistant())
          toOwnerOrQueue(outbox, conversation, moved);
      }
      default -> {}
    }
  }

  private void toOwnerOrQueue(Outbox outbox, ConversationRow conversation, Moved moved) {
    if (moved.ownerBefore().isEmpty()) toQueue(outbox, conversation, moved);
    else {
      Owner owner = moved.ownerBefore().get();
      conversation.give(ChatOwner.person(owner.username(), owner.name()));
      outbox.add(
          ConversationEvents.handedOver(conversation, moved.command().code(), clock.instant()));
    }
  }

  private void toQueue(Outbox outbox, ConversationRow conversation, Moved moved) {
    conversation.give(ChatOwner.QUEUE);
    outbox.add(
        ConversationEvents.handedOver(conversation, moved.command().code(), clock.instant()));
  }

  void toPerson(Outbox outbox, ConversationRow conversation, Actor actor, Instant now) {
    conversation.give(ChatOwner.person(actor.id(), actor.name()));
    outbox.add(ConversationEvents.handedOver(conversation, "taken", now));
  }

  /** The assistant begins anew: what it was asking before a person took over is settled. */
  void toAssistant(Outbox outbox, ConversationRow conversation, Instant now) {
    conversation.give(ChatOwner.ASSISTANT);
    conversation.botState = freshState(conversation);
    outbox.add(ConversationEvents.handedOver(conversation, "handed back", now));
  }

  /** The visitor wrote: requests that waited for this go on. */
  void visitorAnswered(TurnInHand turn, Outbox outbox) {
    for (Request request : waiting(turn.requests().all())) {
      MovingRequest.Order resume =
          MovingRequest.Order.of(request.number(), Command.RESUME, Actor.VISITOR, "");
      Moved moved = handling.move(turn.requests(), outbox, resume, turn.now());
      ConversationRow conversation = turn.conversation();
      follow(outbox, conversation, moved);
      Telling.in(conversation.lang)
          .moved(moved)
          .map(words -> line(conversation, words, moved.request()))
          .ifPresent(line -> turn.say(transcript.post(outbox, conversation, line, turn.now())));
    }
  }

  private static List<Request> waiting(List<Request> all) {
    return all.stream().filter(request -> request.state() == RequestState.WAITING).toList();
  }

  private String freshState(ConversationRow conversation) {
    try {
      return json.writeValueAsString(
          scripting.live().assistant().start(conversation.lang.equals("zh") ? Lang.ZH : Lang.EN));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
