package dev.doorstep.conversation;

import dev.doorstep.bot.AttachedFile;
import dev.doorstep.bot.Effect;
import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.EnterpriseSummary;
import dev.doorstep.directory.LineCode;
import dev.doorstep.eventlog.Outbox;
import dev.doorstep.request.Actor;
import dev.doorstep.request.Command;
import dev.doorstep.request.Detail;
import dev.doorstep.request.HandlingRequests;
import dev.doorstep.request.MovingRequest;
import dev.doorstep.request.OpeningRequest;
import dev.doorstep.request.RequestNumber;
import dev.doorstep.request.RequestNumbers;
import dev.doorstep.request.Why;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the assistant's decisions bring about: requests are opened, conversations go to the queue.
 */
@ApplicationScoped
class Effects {
  private static final LineCode GENERAL = new LineCode("general");
  private static final Bilingual SAID_SO_FAR = new Bilingual("来访说明", "Said so far");

  private final HandlingRequests handling;
  private final AskingDirectory asking;
  private final Ownership ownership;

  Effects(HandlingRequests handling, AskingDirectory asking, Ownership ownership) {
    this.handling = handling;
    this.asking = asking;
    this.ownership = ownership;
  }

  /**
   * What the turns of a batch share.
   *
   * @param numbers for the requests they open
   * @param named the enterprises that visitors said they belong to
   */
  record Means(
      Outbox outbox,
      RequestNumbers numbers,
      Map<AskingDirectory.Question, List<EnterpriseSummary>> named) {}

  /** Whether it may need a number. */
  static boolean mayOpen(Effect effect) {
    return effect instanceof Effect.OpenRequest || effect instanceof Effect.HandOver;
  }

  /** The credit code of the enterprise it is for. */
  static Optional<String> enterprise(Effect effect) {
    return effect instanceof Effect.OpenRequest open ? open.enterprise() : Optional.empty();
  }

  /** The number of the request that was opened, if one was. */
  Optional<RequestNumber> carryOut(TurnInHand turn, Effect effect, Why why, Means means) {
    if (effect instanceof Effect.OpenRequest open) {
      remember(turn.conversation(), open, means);
      return Optional.of(open(turn, need(open, why), means));
    }
    if (effect instanceof Effect.WithdrawRequest withdraw) {
      withdraw(turn, withdraw, means.outbox());
      return Optional.empty();
    }
    return handOver(turn, (Effect.HandOver) effect, why, means);
  }

  private void remember(ConversationRow conversation, Effect.OpenRequest open, Means means) {
    open.enterprise()
        .filter(code -> !code.equals(conversation.enterprise))
        .map(code -> new AskingDirectory.Question(new CommunityCode(conversation.community), code))
        .flatMap(question -> means.named().get(question).stream().findFirst())
        .ifPresent(found -> asking.remember(conversation, found));
  }

  private void withdraw(TurnInHand turn, Effect.WithdrawRequest withdraw, Outbox outbox) {
    MovingRequest.Order order =
        MovingRequest.Order.of(
            RequestNumber.parse(withdraw.number()), Command.WITHDRAW, Actor.VISITOR, "");
    ownership.follow(
        outbox, turn.conversation(), handling.move(turn.requests(), outbox, order, turn.now()));
  }

  /**
   * Whoever asks for a person is on the board: with the requests they have open, or one that says
   * what they said.
   */
  private Optional<RequestNumber> handOver(
      TurnInHand turn, Effect.HandOver handOver, Why why, Means means) {
    ConversationRow conversation = turn.conversation();
    conversation.give(ChatOwner.QUEUE);
    means.outbox().add(ConversationEvents.handedOver(conversation, handOver.reason(), turn.now()));
    if (turn.requests().anyOpen()) return Optional.empty();
    OpeningRequest.Need need =
        new OpeningRequest.Need(
            GENERAL,
            conversation.lang.equals("zh") ? "请人工接待" : "Asks for a person",
            List.of(new Detail("said", SAID_SO_FAR, handOver.reason())),
            Optional.of(why),
            false);
    return Optional.of(open(turn, need, means));
  }

  private RequestNumber open(TurnInHand turn, OpeningRequest.Need need, Means means) {
    need.details().stream()
        .filter(detail -> detail.slot().equals("phone"))
        .findFirst()
        .ifPresent(phone -> turn.conversation().contactPhone = phone.value());
    return handling
        .open(
            turn.requests(),
            means.numbers(),
            means.outbox(),
            turn.conversation().origin(),
            need,
            Actor.ASSISTANT,
            turn.now())
        .number();
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
