package dev.doorstep.conversation;

import dev.doorstep.attachment.Attachment;
import dev.doorstep.attachment.SendingFiles;
import dev.doorstep.bot.AttachedFile;
import dev.doorstep.eventlog.Outbox;
import dev.doorstep.eventlog.Transactions;
import dev.doorstep.platform.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * A visitor's turn: the message, the assistant's whole answer and everything it brings about commit
 * together. The same message sent again (same client id) changes nothing and gets the same
 * acknowledgement.
 */
@ApplicationScoped
public class AcceptingMessage {
  /** In characters (UTF-16 units, as browsers count). */
  public static final int TEXT_LIMIT = 4000;

  private final Transactions transactions;
  private final Transcript transcript;
  private final SendingFiles sending;
  private final AssistantTurn assistant;
  private final Ownership ownership;
  private final Clock clock;
  private final Timer turns;

  AcceptingMessage(
      Transactions transactions,
      Transcript transcript,
      SendingFiles sending,
      AssistantTurn assistant,
      Ownership ownership,
      Clock clock,
      MeterRegistry metrics) {
    this.transactions = transactions;
    this.transcript = transcript;
    this.sending = sending;
    this.assistant = assistant;
    this.ownership = ownership;
    this.clock = clock;
    this.turns =
        Timer.builder("doorstep.turn")
            .description("From a visitor's message to everything of its turn being durable")
            .publishPercentileHistogram()
            .register(metrics);
  }

  /**
   * A message as it came in.
   *
   * @param clientId made by the sender, kept over retries
   * @param text may be empty when files say it
   * @param choice id of the button that was pressed
   * @param files ids of files uploaded to this conversation
   */
  public record Incoming(UUID clientId, String text, Optional<String> choice, List<UUID> files) {
    public Incoming {
      files = List.copyOf(files);
      if (files.size() > SendingFiles.MOST) {
        throw Problem.badRequest(
            "A message takes at most %d files; send the others with the next. / 每条消息最多 %d 个文件，其余请放到下一条。"
                .formatted(SendingFiles.MOST, SendingFiles.MOST));
      }
      if (text == null || (text.isBlank() && files.isEmpty())) {
        throw Problem.badRequest("The message is empty. Write something in 'text'. / 消息为空，请输入内容。");
      }
      if (text.length() > TEXT_LIMIT) {
        throw new Problem(
            413,
            "message-too-long",
            "Message too long",
            "A message has at most %d characters, this one has %d. Send it in parts. / 消息最多%d字，请分几条发送。"
                .formatted(TEXT_LIMIT, text.length(), TEXT_LIMIT));
      }
    }

    public Incoming(UUID clientId, String text, Optional<String> choice) {
      this(clientId, text, choice, List.of());
    }
  }

  /**
   * @throws Problem (as failure) 404 when the conversation does not exist, 400 when a file is not
   *     in it or was sent before
   */
  public Uni<Message> accept(UUID conversation, Incoming incoming) {
    long began = System.nanoTime();
    return transactions
        .run((session, outbox) -> turn(session, outbox, conversation, incoming))
        .invoke(
            () ->
                turns.record(System.nanoTime() - began, java.util.concurrent.TimeUnit.NANOSECONDS));
  }

  private Uni<Message> turn(Mutiny.Session session, Outbox outbox, UUID id, Incoming incoming) {
    return session
        .find(ConversationRow.class, id, LockModeType.PESSIMISTIC_WRITE)
        .onItem()
        .ifNull()
        .failWith(() -> ConversationNotFound.of(id))
        .chain(
            conversation ->
                transcript
                    .sent(session, id, incoming.clientId())
                    .chain(
                        before ->
                            before.isPresent()
                                ? Uni.createFrom().item(before.get())
                                : take(session, outbox, conversation, incoming, clock.instant())));
  }

  private Uni<Message> take(
      Mutiny.Session session,
      Outbox outbox,
      ConversationRow conversation,
      Incoming incoming,
      Instant now) {
    return sending
        .unsent(session, conversation.id, incoming.files())
        .chain(files -> take(session, outbox, conversation, incoming, files, now));
  }

  private Uni<Message> take(
      Mutiny.Session session,
      Outbox outbox,
      ConversationRow conversation,
      Incoming incoming,
      List<Attachment> files,
      Instant now) {
    Transcript.Line line =
        new Transcript.Line(
            Optional.of(incoming.clientId()),
            Message.Author.VISITOR,
            Optional.empty(),
            conversation.lang,
            Message.Body.of(
                incoming.text(), files.stream().map(AcceptingMessage::attached).toList()),
            Optional.empty());
    return transcript
        .append(session, outbox, conversation, line, now)
        .call(message -> sending.sent(session, files, message.id()))
        .call(() -> ownership.visitorAnswered(session, outbox, conversation, now))
        .call(
            message ->
                switch (conversation.owner().kind()) {
                  case ASSISTANT ->
                      assistant.answer(
                          session, outbox, conversation, message, incoming.choice(), now);
                  case QUEUE ->
                      assistant.hearEmergency(session, outbox, conversation, message, now);
                  case PERSON -> Uni.createFrom().voidItem();
                });
  }

  private static AttachedFile attached(Attachment file) {
    return new AttachedFile(file.id().toString(), file.name(), file.type(), file.size());
  }
}
