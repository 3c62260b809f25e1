package dev.doorstep.conversation;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doorstep.bot.Bilingual;
import dev.doorstep.bot.BotState;
import dev.doorstep.bot.Context;
import dev.doorstep.bot.Counter;
import dev.doorstep.bot.Decision;
import dev.doorstep.bot.Effect;
import dev.doorstep.bot.KnownRequest;
import dev.doorstep.bot.Lang;
import dev.doorstep.bot.Reply;
import dev.doorstep.bot.Said;
import dev.doorstep.bot.Turn;
import dev.doorstep.directory.Community;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.Directory;
import dev.doorstep.eventlog.Outbox;
import dev.doorstep.request.FindingRequests;
import dev.doorstep.request.Request;
import dev.doorstep.request.RequestNumber;
import dev.doorstep.request.Why;
import dev.doorstep.scripting.Scripting;
import dev.doorstep.scripting.VersionedAssistant;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Lets the assistant decide and carries out what it decided, in the turn's transaction. */
@ApplicationScoped
class AssistantTurn {
  private static final Logger LOG = Logger.getLogger(AssistantTurn.class);

  private final Scripting scripting;
  private final Directory directory;
  private final AskingDirectory asking;
  private final FindingRequests requests;
  private final Effects effects;
  private final Transcript transcript;
  private final ObjectMapper json;

  AssistantTurn(
      Scripting scripting,
      Directory directory,
      AskingDirectory asking,
      FindingRequests requests,
      Effects effects,
      Transcript transcript,
      ObjectMapper json) {
    this.scripting = scripting;
    this.directory = directory;
    this.asking = asking;
    this.requests = requests;
    this.effects = effects;
    this.transcript = transcript;
    this.json = json;
  }

  Uni<Void> answer(
      Mutiny.Session session,
      Outbox outbox,
      ConversationRow conversation,
      Message message,
      Optional<String> choice,
      Instant now) {
    VersionedAssistant speaking = scripting.live();
    BotState before = state(conversation, speaking);
    Said said = new Said(message.text(), choice, message.files());
    return requests
        .ofConversation(session, conversation.id)
        .chain(known -> context(session, conversation, known, before, said, speaking, now))
        .map(context -> decide(speaking, before, said, context))
        .invoke(decided -> remember(conversation, decided.turn()))
        .chain(decided -> carryOut(session, outbox, conversation, message, decided));
  }

  /**
   * While the visitor waits and nobody has come yet, the assistant is silent, but for this: an
   * emergency must not wait in a queue. Once the safety line has it, further cries open nothing
   * more.
   */
  Uni<Void> hearEmergency(
      Mutiny.Session session,
      Outbox outbox,
      ConversationRow conversation,
      Message message,
      Instant now) {
    VersionedAssistant speaking = scripting.live();
    return requests
        .ofConversation(session, conversation.id)
        .chain(
            known -> {
              if (known.stream()
                  .anyMatch(request -> request.urgent() && request.state().isOpen())) {
                return Uni.createFrom().voidItem();
              }
              DecidedTurn decided =
                  decide(
                      speaking,
                      fresh(conversation, speaking),
                      Said.words(message.text()),
                      context(conversation, known, now));
              boolean emergency =
                  decided.turn().effects().stream().anyMatch(Effect.OpenRequest.class::isInstance);
              return emergency
                  ? carryOut(session, outbox, conversation, message, decided)
                  : Uni.createFrom().voidItem();
            });
  }

  private void remember(ConversationRow conversation, Turn turn) {
    conversation.lang = turn.lang().code();
    conversation.botState = write(turn.state());
  }

  /** With what the directory says about the names in the message. */
  private Uni<Context> context(
      Mutiny.Session session,
      ConversationRow conversation,
      List<Request> known,
      BotState before,
      Said said,
      VersionedAssistant speaking,
      Instant now) {
    return asking.answered(
        session,
        new CommunityCode(conversation.community),
        lookups(speaking, before, said),
        context(conversation, known, now));
  }

  /** Should the assistant fail here, it decides without the directory. */
  private static List<String> lookups(VersionedAssistant speaking, BotState before, Said said) {
    try {
      return speaking.assistant().lookups(before, said);
    } catch (RuntimeException mistake) {
      LOG.error("The assistant failed to say what it wants looked up", mistake);
      return List.of();
    }
  }

  private Context context(ConversationRow conversation, List<Request> known, Instant now) {
    Community community =
        directory.community(new CommunityCode(conversation.community)).orElseThrow();
    return new Context(
        now,
        community.zone(),
        new Bilingual(community.name().zh(), community.name().en()),
        known.stream().map(AssistantTurn::known).toList(),
        counter(community, now),
        conversation.enterprise != null);
  }

  private Counter counter(Community community, Instant now) {
    Map<String, Counter.Opening> lines =
        directory.lines().stream()
            .collect(
                toMap(
                    line -> line.code().value(),
                    line ->
                        new Counter.Opening(
                            line.hours().isOpen(now, community.zone()),
                            new Bilingual(line.hours().words().zh(), line.hours().words().en()))));
    return new Counter(community.phone(), lines);
  }

  /** The visitor's message counts more than the assistant: when it fails, a person takes over. */
  private DecidedTurn decide(
      VersionedAssistant speaking, BotState before, Said said, Context context) {
    Turn turn;
    try {
      turn = speaking.assistant().decide(before, said, context);
    } catch (RuntimeException mistake) {
      LOG.error("The assistant failed on a message; the conversation goes to a person", mistake);
      turn = OutOfOrder.turn(speaking.assistant().start(before.lang()), said);
    }
    return new DecidedTurn(speaking.version(), before, said, context, turn);
  }

  private Uni<Void> carryOut(
      Mutiny.Session session,
      Outbox outbox,
      ConversationRow conversation,
      Message message,
      DecidedTurn decided) {
    return session
        .persist(BotTurnRow.of(message, decided, this::write))
        .chain(() -> carryOut(session, outbox, conversation, decided))
        .chain(opened -> say(session, outbox, conversation, decided, opened));
  }

  /** Effects one after the other; the item is the number of the last request that was opened. */
  private Uni<Optional<RequestNumber>> carryOut(
      Mutiny.Session session, Outbox outbox, ConversationRow conversation, DecidedTurn decided) {
    Uni<Optional<RequestNumber>> done = Uni.createFrom().item(Optional.empty());
    for (Effect effect : decided.turn().effects()) {
      Why why = why(decided, chosenBy(effect).orElse(decided.turn().decision()));
      done =
          done.chain(
              before ->
                  effects
                      .carryOut(session, outbox, conversation, effect, why, decided.now())
                      .map(opened -> opened.or(() -> before)));
    }
    return done;
  }

  private Uni<Void> say(
      Mutiny.Session session,
      Outbox outbox,
      ConversationRow conversation,
      DecidedTurn decided,
      Optional<RequestNumber> opened) {
    Turn turn = decided.turn();
    Optional<Why> why = Optional.of(why(decided, turn.decision()));
    Uni<Void> said = Uni.createFrom().voidItem();
    for (Reply reply : turn.replies()) {
      Optional<String> announces =
          opened.map(RequestNumber::value).filter(number -> reply.text().contains(Reply.REQUEST));
      Message.Body body =
          new Message.Body(
              reply.text().replace(Reply.REQUEST, opened.map(RequestNumber::value).orElse("")),
              List.of(),
              reply.options(),
              reply.input(),
              announces);
      Transcript.Line line =
          new Transcript.Line(
              Optional.empty(),
              Message.Author.ASSISTANT,
              Optional.empty(),
              reply.lang().code(),
              body,
              why);
      said =
          said.chain(() -> transcript.append(session, outbox, conversation, line, decided.now()))
              .replaceWithVoid();
    }
    return said;
  }

  /** A request remembers the words that chose its line, not the button that confirmed the form. */
  private static Optional<Decision> chosenBy(Effect effect) {
    return effect instanceof Effect.OpenRequest open ? open.why() : Optional.empty();
  }

  private Why why(DecidedTurn decided, Decision decision) {
    return new Why(write(decision), Optional.of(decided.version()));
  }

  private static KnownRequest known(Request request) {
    return new KnownRequest(
        request.number().value(), request.line().value(), request.title(), request.state().code());
  }

  /**
   * A state that another version wrote may not be readable any more; then the assistant begins
   * anew.
   */
  private BotState state(ConversationRow conversation, VersionedAssistant speaking) {
    try {
      return json.readValue(conversation.botState, BotState.class);
    } catch (JsonProcessingException outdated) {
      LOG.warnf(
          "The assistant begins anew in %s: %s", conversation.id, outdated.getOriginalMessage());
      return fresh(conversation, speaking);
    }
  }

  private static BotState fresh(ConversationRow conversation, VersionedAssistant speaking) {
    return speaking.assistant().start(conversation.lang.equals("zh") ? Lang.ZH : Lang.EN);
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
