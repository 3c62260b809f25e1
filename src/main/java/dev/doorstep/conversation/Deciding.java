package dev.doorstep.conversation;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.doorstep.bot.Bilingual;
import dev.doorstep.bot.BotState;
import dev.doorstep.bot.Context;
import dev.doorstep.bot.Counter;
import dev.doorstep.bot.Effect;
import dev.doorstep.bot.EnterpriseMatches;
import dev.doorstep.bot.KnownRequest;
import dev.doorstep.bot.Lang;
import dev.doorstep.bot.Said;
import dev.doorstep.bot.Turn;
import dev.doorstep.directory.Community;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.Directory;
import dev.doorstep.directory.EnterpriseSummary;
import dev.doorstep.directory.ServiceLine;
import dev.doorstep.directory.WorkTime;
import dev.doorstep.request.Request;
import dev.doorstep.scripting.VersionedAssistant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
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
   * @param stateBefore as JSON
   * @param lookups the enterprises it wants to know about first
   */
  record Asked(
      VersionedAssistant speaking,
      BotState before,
      String stateBefore,
      Said said,
      List<String> lookups) {}

  /** What is the same for all turns of a batch in the same community. */
  Map<CommunityCode, Surroundings> around(List<TurnInHand> turns) {
    Map<CommunityCode, Surroundings> around = new HashMap<>();
    for (TurnInHand turn : turns) {
      around.computeIfAbsent(turn.community(), code -> around(code, turn.now()));
    }
    return around;
  }

  private Surroundings around(CommunityCode code, Instant now) {
    Community community = directory.community(code).orElseThrow();
    return Surroundings.of(
        new Surroundings.OfCommunity(
            community.zone(),
            new Bilingual(community.name().zh(), community.name().en()),
            counter(community, now),
            asking.buildings(code)),
        this::writeInOrder);
  }

  /** Should the assistant fail here, it decides without the directory. */
  Asked ask(TurnInHand turn, VersionedAssistant speaking) {
    Asked asked = asked(turn, speaking, turn.incoming().choice());
    try {
      return new Asked(
          speaking,
          asked.before(),
          asked.stateBefore(),
          asked.said(),
          speaking.assistant().lookups(asked.before(), asked.said()));
    } catch (RuntimeException mistake) {
      LOG.error("The assistant failed to say what it wants looked up", mistake);
      return asked;
    }
  }

  DecidedTurn decide(
      TurnInHand turn,
      Asked asked,
      Surroundings around,
      Map<AskingDirectory.Question, List<EnterpriseSummary>> answers) {
    return decide(turn, asked, around, asking.matches(turn.community(), asked.lookups(), answers));
  }

  /**
   * While the visitor waits and nobody has come yet, the assistant is silent, but for this: an
   * emergency must not wait in a queue. Once the safety line has it, further cries open nothing
   * more.
   */
  Optional<DecidedTurn> hearEmergency(
      TurnInHand turn, Surroundings around, VersionedAssistant speaking) {
    if (turn.requests().all().stream()
        .anyMatch(request -> request.urgent() && request.state().isOpen())) {
      return Optional.empty();
    }
    BotState fresh = fresh(turn.conversation(), speaking);
    Asked asked =
        new Asked(speaking, fresh, write(fresh), Said.words(turn.accepted().text()), List.of());
    return Optional.of(decide(turn, asked, around, List.of()))
        .filter(
            one -> one.turn().effects().stream().anyMatch(Effect.OpenRequest.class::isInstance));
  }

  /** The visitor's message counts more than the assistant: when it fails, a person takes over. */
  private static DecidedTurn decide(
      TurnInHand turn, Asked asked, Surroundings around, List<EnterpriseMatches> enterprises) {
    Context context =
        new Surroundings.OfTurn(
                turn.now(),
                turn.requests().all().stream().map(Deciding::known).toList(),
                turn.conversation().enterprise != null,
                enterprises)
            .in(around.community());
    Turn answer;
    try {
      answer = asked.speaking().assistant().decide(asked.before(), asked.said(), context);
    } catch (RuntimeException mistake) {
      LOG.error("The assistant failed on a message; the conversation goes to a person", mistake);
      answer =
          OutOfOrder.turn(asked.speaking().assistant().start(asked.before().lang()), asked.said());
    }
    return new DecidedTurn(asked, around, context, answer);
  }

  private Counter counter(Community community, Instant now) {
    Map<String, Counter.Opening> lines =
        directory.lines().stream()
            .collect(toMap(line -> line.code().value(), line -> opening(community, line, now)));
    return new Counter(community.phone(), lines);
  }

  private Counter.Opening opening(Community community, ServiceLine line, Instant now) {
    WorkTime time = directory.workTime(community, line);
    boolean open = time.isOpen(now);
    return new Counter.Opening(
        open,
        new Bilingual(line.hours().words().zh(), line.hours().words().en()),
        open ? Optional.empty() : Optional.of(time.nextOpening(now)));
  }

  private static KnownRequest known(Request request) {
    return new KnownRequest(
        request.number().value(), request.line().value(), request.title(), request.state().code());
  }

  /**
   * A state that another version wrote may not be readable any more; then the assistant begins
   * anew.
   */
  private Asked asked(TurnInHand turn, VersionedAssistant speaking, Optional<String> choice) {
    ConversationRow conversation = turn.conversation();
    Said said = new Said(turn.accepted().text(), choice, turn.accepted().files());
    try {
      BotState before = json.readValue(conversation.botState, BotState.class);
      return new Asked(speaking, before, conversation.botState, said, List.of());
    } catch (JsonProcessingException outdated) {
      LOG.warnf(
          "The assistant begins anew in %s: %s", conversation.id, outdated.getOriginalMessage());
      BotState fresh = fresh(conversation, speaking);
      return new Asked(speaking, fresh, write(fresh), said, List.of());
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

  /** What is the same reads the same. */
  private String writeInOrder(Object value) {
    try {
      return json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
