package dev.doorstep.conversation;

import dev.doorstep.attachment.Attachment;
import dev.doorstep.attachment.SendingFiles;
import dev.doorstep.eventlog.GroupCommit;
import dev.doorstep.platform.Problem;
import dev.doorstep.request.HandlingRequests;
import dev.doorstep.request.RequestsInHand;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Locks and loads what a batch of turns rests on, with one statement for each kind of row. */
@ApplicationScoped
class FindingTurns {
  private static final String SENT_BEFORE =
      """
      select m.* from unnest($1::uuid[], $2::uuid[]) as r (conversation, client_id)
      join message m on m.conversation = r.conversation and m.client_id = r.client_id
      """;

  private final HandlingRequests handling;
  private final SendingFiles sending;
  private final Transcript transcript;
  private final Clock clock;

  FindingTurns(
      HandlingRequests handling, SendingFiles sending, Transcript transcript, Clock clock) {
    this.handling = handling;
    this.sending = sending;
    this.transcript = transcript;
    this.clock = clock;
  }

  /**
   * What became of a message: its turn is to be taken, or there is an answer already.
   *
   * @param answer when the turn is taken: its message
   */
  record Found(Optional<TurnInHand> turn, Supplier<Message> answer) {
    static Found toBeTaken(TurnInHand turn) {
      return new Found(Optional.of(turn), turn::accepted);
    }

    static Found before(Message message) {
      return new Found(Optional.empty(), () -> message);
    }

    static Found refused(RuntimeException problem) {
      return new Found(
          Optional.empty(),
          () -> {
            throw problem;
          });
    }
  }

  private record Key(UUID conversation, UUID clientId) {}

  private record Loaded(
      Map<UUID, ConversationRow> conversations,
      Map<Key, Message> before,
      Map<UUID, RequestsInHand> requests,
      List<Attachment> unsent) {}

  /** In the messages' order; no two are of one conversation. */
  Uni<List<Found>> find(SqlConnection connection, List<AcceptingMessage.Sent> messages) {
    return load(connection, messages)
        .map(
            loaded -> {
              Instant now = clock.instant(); // under the locks: times rise with the order
              boolean alone = messages.size() == 1;
              return messages.stream().map(message -> found(message, loaded, alone, now)).toList();
            });
  }

  /** The statements travel together; the database works on one after the other, the lock first. */
  private Uni<Loaded> load(SqlConnection connection, List<AcceptingMessage.Sent> messages) {
    List<UUID> ids = messages.stream().map(AcceptingMessage.Sent::conversation).toList();
    return Uni.combine()
        .all()
        .unis(
            ConversationRow.lock(connection, ids),
            sentBefore(connection, messages),
            handling.load(connection, ids),
            sending.unsent(
                connection,
                messages.stream().flatMap(one -> one.incoming().files().stream()).toList()))
        .with(
            (conversations, before, requests, unsent) ->
                new Loaded(
                    conversations.stream()
                        .collect(Collectors.toMap(row -> row.id, Function.identity())),
                    before,
                    requests,
                    unsent));
  }

  private Uni<Map<Key, Message>> sentBefore(
      SqlConnection connection, List<AcceptingMessage.Sent> messages) {
    return connection
        .preparedQuery(SENT_BEFORE)
        .execute(
            Tuple.of(
                messages.stream().map(AcceptingMessage.Sent::conversation).toArray(UUID[]::new),
                messages.stream().map(one -> one.incoming().clientId()).toArray(UUID[]::new)))
        .map(
            rows ->
                rows.stream()
                    .map(MessageRow::of)
                    .map(transcript::message)
                    .collect(
                        Collectors.toMap(
                            one -> new Key(one.conversation(), one.clientId().orElseThrow()),
                            Function.identity())));
  }

  private static Found found(
      AcceptingMessage.Sent sent, Loaded loaded, boolean alone, Instant now) {
    UUID id = sent.conversation();
    ConversationRow conversation = loaded.conversations.get(id);
    if (conversation == null)
      return Found.refused(alone ? ConversationNotFound.of(id) : new GroupCommit.Held());
    Message before = loaded.before.get(new Key(id, sent.incoming().clientId()));
    if (before != null) return Found.before(before);
    try {
      List<Attachment> files =
          SendingFiles.ofConversation(id, sent.incoming().files(), loaded.unsent);
      return Found.toBeTaken(
          new TurnInHand(sent.incoming(), conversation, loaded.requests.get(id), files, now));
    } catch (Problem refused) {
      return Found.refused(refused);
    }
  }
}
