package dev.doorstep.conversation;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doorstep.bot.Bilingual;
import dev.doorstep.bot.BotState;
import dev.doorstep.bot.Context;
import dev.doorstep.bot.Counter;
import dev.doorstep.bot.Effect;
import dev.doorstep.bot.KnownRequest;
import dev.doorstep.bot.Lang;
import dev.doorstep.bot.Said;
import dev.doorstep.bot.Turn;
import dev.doorstep.directory.Community;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.Directory;
import dev.doorstep.directory.EnterpriseSummary;
import dev.doorstep.request.Request;
import dev.doorstep.scripting.VersionedAssistant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Lets the assistant decide about a message, with everything it needs to know. */
@ApplicationScoped
class Deciding {
  private static final Logger LOG = Logger.getLogger(Deciding.class);

  private final Directory directory;
  private final AskingDirectory asking;
  private final ObjectMapper json;

  Deciding(Directory directory, AskingDirectory asking, ObjectMapper json) {
    this.directory = directory;
    this.asking = asking;
    this.json = json;
  }

  /**
   * What the assistant is to answer.
   *
   * @param lookups the enterprises it wants to know about first
   */
  record Asked(VersionedAssistant speaking, BotState before, Said said, List<String> lookups) {}

  /** Should the assistant fail here, it decides without the directory. */
  Asked ask(TurnInHand turn, VersionedAssistant speaking) {
    BotState before = state(turn.conversation(), speaking);
    Said said = new Said(turn.accepted().text(), turn.incoming().choice(), turn.accepted().files());
    try {
      return new Asked(speaking, before, said, speaking.assistant().lookups(before, said));
    } catch (RuntimeException mistake) {
      LOG.error("The assistant failed to say what it wants looked up", mistake);
      return new Asked(speaking, before, said, List.of());
    }
  }

  DecidedTurn decide(
      TurnInHand turn,
      Asked asked,
      Map<AskingDirectory.Question, List<EnterpriseSummary>> answers) {
    CommunityCode community = new CommunityCode(turn.conversation().community);
    Context context =
        context(turn)
            .knowing(
                asking.buildings(community), asking.matches(community, asked.lookups(), answers));
    return decide(asked.speaking(), asked.before(), asked.said(), context);
  }

  /**
   * While the visitor waits and nobody has come yet, the assistant is silent, but for this: an
   * emergency must not wait in a queue. Once the safety line has it, further cries open nothing
   * more.
   */
  Optional<DecidedTurn> hearEmergency(TurnInHand turn, VersionedAssistant speaking) {
    if (turn.requests().all().stream()
        .anyMatch(request -> request.urgent() && request.state().isOpen())) {
      return Optional.empty();
    }
    DecidedTurn decided =
        decide(
            speaking,
            fresh(turn.conversation(), speaking),
            Said.words(turn.accepted().text()),
            context(turn));
    return Optional.of(decided)
        .filter(
            one -> one.turn().effects().stream().anyMatch(Effect.OpenRequest.class::isInstance));
  }

  /** The visitor's message counts more than the assistant: when it fails, a person takes over. */
  private static DecidedTurn decide(
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

  private Context context(TurnInHand turn) {
    ConversationRow conversation = turn.conversation();
    Community community =
        directory.community(new CommunityCode(conversation.community)).orElseThrow();
    return new Context(
        turn.now(),
        community.zone(),
        new Bilingual(community.name().zh(), community.name().en()),
        turn.requests().all().stream().map(Deciding::known).toList(),
        counter(community, turn),
        conversation.enterprise != null);
  }

  private Counter counter(Community community, TurnInHand turn) {
    Map<String, Counter.Opening> lines =
        directory.lines().stream()
            .collect(
                toMap(
                    line -> line.code().value(),
                    line ->
                        new Counter.Opening(
                            line.hours().isOpen(turn.now(), community.zone()),
                            new Bilingual(line.hours().words().zh(), line.hours().words().en()))));
    return new Counter(community.phone(), lines);
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
}
