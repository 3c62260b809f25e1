package dev.doorstep.conversation;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doorstep.bot.Decision;
import dev.doorstep.bot.Effect;
import dev.doorstep.bot.Reply;
import dev.doorstep.bot.Turn;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.eventlog.Outbox;
import dev.doorstep.request.HandlingRequests;
import dev.doorstep.request.RequestNumber;
import dev.doorstep.request.RequestNumbers;
import dev.doorstep.request.Why;
import dev.doorstep.scripting.Scripting;
import dev.doorstep.scripting.VersionedAssistant;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lets the assistant answer a batch of turns and carries out what it decided, in memory. */
@ApplicationScoped
class AssistantTurn {
  private final Scripting scripting;
  private final Deciding deciding;
  private final AskingDirectory asking;
  private final Effects effects;
  private final HandlingRequests handling;
  private final Transcript transcript;
  private final ObjectMapper json;

  AssistantTurn(
      Scripting scripting,
      Deciding deciding,
      AskingDirectory asking,
      Effects effects,
      HandlingRequests handling,
      Transcript transcript,
      ObjectMapper json) {
    this.scripting = scripting;
    this.deciding = deciding;
    this.asking = asking;
    this.effects = effects;
    this.handling = handling;
    this.transcript = transcript;
    this.json = json;
  }

  /** A turn that the assistant answers, and how. */
  private record Answered(TurnInHand turn, DecidedTurn decided) {}

  /** A turn that is the assistant's, and what it is asked. */
  private record Question(TurnInHand turn, Deciding.Asked asked) {}

  /** The item holds the numbers of the requests that were opened. */
  Uni<RequestNumbers> answer(SqlConnection connection, Outbox outbox, List<TurnInHand> turns) {
    Instant now = turns.get(0).now();
    return decide(connection, turns)
        .chain(
            answered ->
                Uni.combine()
                    .all()
                    .unis(
                        handling.numbers(connection, openingIn(answered), now),
                        asking.ask(connection, enterprisesNamed(answered)))
                    .with(
                        (numbers, named) -> {
                          Effects.Means means = new Effects.Means(outbox, numbers, named);
                          answered.forEach(one -> carryOut(one.turn(), one.decided(), means));
                          return numbers;
                        }));
  }

  private Uni<List<Answered>> decide(SqlConnection connection, List<TurnInHand> turns) {
    VersionedAssistant speaking = scripting.live();
    Map<CommunityCode, Surroundings> around = deciding.around(turns);
    List<Answered> answered = new ArrayList<>();
    List<Question> questions = new ArrayList<>();
    for (TurnInHand turn : turns) {
      switch (turn.conversation().owner().kind()) {
        case ASSISTANT -> questions.add(new Question(turn, deciding.ask(turn, speaking)));
        case QUEUE ->
            deciding
                .hearEmergency(turn, around.get(turn.community()), speaking)
                .ifPresent(decided -> answered.add(new Answered(turn, decided)));
        case PERSON -> {}
      }
    }
    return asking
        .ask(connection, lookups(questions))
        .map(
            answers -> {
              for (Question question : questions) {
                TurnInHand turn = question.turn();
                DecidedTurn decided =
                    deciding.decide(turn, question.asked(), around.get(turn.community()), answers);
                remember(turn.conversation(), decided.turn());
                answered.add(new Answered(turn, decided));
              }
              return answered;
            });
  }

  private static List<AskingDirectory.Question> lookups(List<Question> questions) {
    return questions.stream()
        .flatMap(
            one ->
                one.asked().lookups().stream()
                    .map(asked -> new AskingDirectory.Question(one.turn().community(), asked)))
        .toList();
  }

  private void remember(ConversationRow conversation, Turn turn) {
    conversation.lang = turn.lang().code();
    conversation.botState = write(turn.state());
  }

  private static Set<CommunityCode> openingIn(List<Answered> answered) {
    return answered.stream()
        .filter(one -> one.decided().turn().effects().stream().anyMatch(Effects::mayOpen))
        .map(one -> one.turn().community())
        .collect(toSet());
  }

  private static List<AskingDirectory.Question> enterprisesNamed(List<Answered> answered) {
    return answered.stream()
        .flatMap(
            one ->
                one.decided().turn().effects().stream()
                    .map(Effects::enterprise)
                    .flatMap(Optional::stream)
                    .map(code -> new AskingDirectory.Question(one.turn().community(), code)))
        .toList();
  }

  /** Effects one after the other, then the words. */
  private void carryOut(TurnInHand turn, DecidedTurn decided, Effects.Means means) {
    Why said = why(decided, decided.turn().decision());
    turn.record(
        BotTurnRow.of(turn.accepted(), decided, said.decision(), this::write), decided.around());
    Optional<RequestNumber> opened = Optional.empty();
    for (Effect effect : decided.turn().effects()) {
      Why why = chosenBy(effect).map(decision -> why(decided, decision)).orElse(said);
      Optional<RequestNumber> before = opened;
      opened = effects.carryOut(turn, effect, why, means).or(() -> before);
    }
    say(turn, decided.turn().replies(), opened, said, means.outbox());
  }

  /**
   * @param opened the number of the last request that was opened
   */
  private void say(
      TurnInHand turn,
      List<Reply> replies,
      Optional<RequestNumber> opened,
      Why why,
      Outbox outbox) {
    for (Reply reply : replies) {
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
              Optional.of(why));
      turn.say(transcript.post(outbox, turn.conversation(), line, turn.now()));
    }
  }

  /** A request remembers the words that chose its line, not the button that confirmed the form. */
  private static Optional<Decision> chosenBy(Effect effect) {
    return effect instanceof Effect.OpenRequest open ? open.why() : Optional.empty();
  }

  private Why why(DecidedTurn decided, Decision decision) {
    return new Why(write(decision), Optional.of(decided.version()));
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
