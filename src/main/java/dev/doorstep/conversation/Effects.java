package dev.doorstep.conversation;

import dev.doorstep.bot.AttachedFile;
import dev.doorstep.bot.Effect;
import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.LineCode;
import dev.doorstep.eventlog.Outbox;
import dev.doorstep.request.Actor;
import dev.doorstep.request.Command;
import dev.doorstep.request.Detail;
import dev.doorstep.request.FindingRequests;
import dev.doorstep.request.MovingRequest;
import dev.doorstep.request.OpeningRequest;
import dev.doorstep.request.Origin;
import dev.doorstep.request.RequestNumber;
import dev.doorstep.request.Why;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What the assistant's decisions bring about: requests are opened, conversations go to the queue.
 */
@ApplicationScoped
class Effects {
  private static final LineCode GENERAL = new LineCode("general");
  private static final Bilingual SAID_SO_FAR = new Bilingual("来访说明", "Said so far");

  private final OpeningRequest opening;
  private final FindingRequests requests;
  private final AskingDirectory asking;
  private final MovingRequest moving;

  Effects(
      OpeningRequest opening,
      FindingRequests requests,
      AskingDirectory asking,
      MovingRequest moving) {
    this.asking = asking;
    this.opening = opening;
    this.requests = requests;
    this.moving = moving;
  }

  /** The item is the number of the request that was opened, if one was. */
  Uni<Optional<RequestNumber>> carryOut(
      Mutiny.Session session,
      Outbox outbox,
      ConversationRow conversation,
      Effect effect,
      Why why,
      Instant now) {
    if (effect instanceof Effect.OpenRequest open) {
      return asking
          .remember(session, conversation, open.enterprise())
          .chain(() -> open(session, outbox, conversation, need(open, why), now))
          .map(Optional::of);
    }
    if (effect instanceof Effect.WithdrawRequest withdraw) {
      return withdraw(session, outbox, withdraw, now);
    }
    return handOver(session, outbox, conversation, (Effect.HandOver) effect, why, now);
  }

  private Uni<Optional<RequestNumber>> withdraw(
      Mutiny.Session session, Outbox outbox, Effect.WithdrawRequest withdraw, Instant now) {
    MovingRequest.Order order =
        new MovingRequest.Order(
            RequestNumber.parse(withdraw.number()),
            Command.WITHDRAW,
            Actor.VISITOR,
            "",
            Optional.empty(),
            Optional.empty());
    return moving.move(session, outbox, order, now).replaceWith(Optional.empty());
  }

  /**
   * Whoever asks for a person is on the board: with the requests they have open, or one that says
   * what they said.
   */
  private Uni<Optional<RequestNumber>> handOver(
      Mutiny.Session session,
      Outbox outbox,
      ConversationRow conversation,
      Effect.HandOver handOver,
      Why why,
      Instant now) {
    conversation.give(ChatOwner.QUEUE);
    outbox.add(ConversationEvents.handedOver(conversation, handOver.reason(), now));
    return requests
        .ofConversation(session, conversation.id)
        .chain(
            known -> {
              if (known.stream().anyMatch(request -> request.state().isOpen())) {
                return Uni.createFrom().item(Optional.empty());
              }
              boolean chinese = conversation.lang.equals("zh");
              OpeningRequest.Need need =
                  new OpeningRequest.Need(
                      GENERAL,
                      chinese ? "请人工接待" : "Asks for a person",
                      List.of(new Detail("said", SAID_SO_FAR, handOver.reason())),
                      Optional.of(why),
                      false);
              return open(session, outbox, conversation, need, now).map(Optional::of);
            });
  }

  private Uni<RequestNumber> open(
      Mutiny.Session session,
      Outbox outbox,
      ConversationRow conversation,
      OpeningRequest.Need need,
      Instant now) {
    need.details().stream()
        .filter(detail -> detail.slot().equals("phone"))
        .findFirst()
        .ifPresent(phone -> conversation.contactPhone = phone.value());
    Origin origin = conversation.origin();
    return opening
        .open(session, outbox, origin, need, Actor.ASSISTANT, now)
        .map(request -> request.number());
  }

  private static OpeningRequest.Need need(Effect.OpenRequest open, Why why) {
    List<Detail> details =
        open.details().stream()
            .map(
                detail ->
                    new Detail(
                        detail.slot(),
                        new Bilingual(detail.label().zh(), detail.label().en()),
                        detail.value(),
                        detail.files().stream().map(Effects::file).toList()))
            .toList();
    return new OpeningRequest.Need(
        new LineCode(open.line()), open.title(), details, Optional.of(why), open.urgent());
  }

  private static Detail.File file(AttachedFile file) {
    return new Detail.File(file.id(), file.name(), file.type(), file.size());
  }
}
