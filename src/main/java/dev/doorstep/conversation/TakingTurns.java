package dev.doorstep.conversation;

import dev.doorstep.attachment.Attachment;
import dev.doorstep.attachment.SendingFiles;
import dev.doorstep.bot.AttachedFile;
import dev.doorstep.eventlog.Outbox;
import dev.doorstep.eventlog.Transactions;
import dev.doorstep.request.HandlingRequests;
import dev.doorstep.request.RequestNumbers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes the turns of several conversations in one transaction: lock and load, decide each in
 * memory, write what all of them leave.
 */
@ApplicationScoped
class TakingTurns {
  private final Transactions transactions;
  private final FindingTurns finding;
  private final Transcript transcript;
  private final Ownership ownership;
  private final AssistantTurn assistant;
  private final HandlingRequests handling;
  private final SendingFiles sending;

  TakingTurns(
      Transactions transactions,
      FindingTurns finding,
      Transcript transcript,
      Ownership ownership,
      AssistantTurn assistant,
      HandlingRequests handling,
      SendingFiles sending) {
    this.transactions = transactions;
    this.finding = finding;
    this.transcript = transcript;
    this.ownership = ownership;
    this.assistant = assistant;
    this.handling = handling;
    this.sending = sending;
  }

  /** Answers each message in its place; no two are of one conversation. */
  Uni<List<Supplier<Message>>> take(List<AcceptingMessage.Sent> messages) {
    return transactions.inBulk(
        (connection, outbox) ->
            finding
                .find(connection, messages)
                .call(
                    found ->
                        take(
                            connection,
                            outbox,
                            found.stream().flatMap(one -> one.turn().stream()).toList()))
                .map(found -> found.stream().map(FindingTurns.Found::answer).toList()));
  }

  private Uni<Void> take(SqlConnection connection, Outbox outbox, List<TurnInHand> turns) {
    if (turns.isEmpty()) return Uni.createFrom().voidItem();
    for (TurnInHand turn : turns) {
      accept(turn, outbox);
      ownership.visitorAnswered(turn, outbox);
    }
    return assistant
        .answer(connection, outbox, turns)
        .chain(numbers -> write(connection, turns, numbers));
  }

  private void accept(TurnInHand turn, Outbox outbox) {
    Transcript.Line line =
        new Transcript.Line(
            Optional.of(turn.incoming().clientId()),
            Message.Author.VISITOR,
            Optional.empty(),
            turn.conversation().lang,
            Message.Body.of(
                turn.incoming().text(), turn.files().stream().map(TakingTurns::attached).toList()),
            Optional.empty());
    turn.accept(transcript.post(outbox, turn.conversation(), line, turn.now()));
  }

  private Uni<Void> write(
      SqlConnection connection, List<TurnInHand> turns, RequestNumbers numbers) {
    return Uni.join()
        .all(
            ConversationRow.update(
                connection, turns.stream().map(TurnInHand::conversation).toList()),
            MessageRow.TABLE.insert(
                connection, turns.stream().flatMap(turn -> turn.messages().stream()).toList()),
            Surroundings.TABLE.insertNew(
                connection,
                Surroundings.each(turns.stream().flatMap(turn -> turn.around().stream()))),
            BotTurnRow.TABLE.insert(
                connection, turns.stream().flatMap(turn -> turn.onRecord().stream()).toList()),
            handling.write(connection, turns.stream().map(TurnInHand::requests).toList(), numbers),
            sending.sent(
                connection, turns.stream().flatMap(turn -> turn.filesSent().stream()).toList()))
        .andFailFast()
        .replaceWithVoid();
  }

  private static AttachedFile attached(Attachment file) {
    return new AttachedFile(file.id().toString(), file.name(), file.type(), file.size());
  }
}
