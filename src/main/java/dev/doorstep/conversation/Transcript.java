package dev.doorstep.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doorstep.eventlog.Outbox;
import dev.doorstep.request.Why;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The messages of a conversation: appended in order under its lock, read as pages. */
@ApplicationScoped
class Transcript {
  private final ObjectMapper json;
  private final MeterRegistry metrics;

  Transcript(ObjectMapper json, MeterRegistry metrics) {
    this.json = json;
    this.metrics = metrics;
  }

  /**
   * Who says what.
   *
   * @param staff username of a staff author
   * @param why the assistant says it
   */
  record Line(
      Optional<UUID> clientId,
      Message.Author author,
      Optional<String> staff,
      String lang,
      Message.Body body,
      Optional<Why> why) {}

  /** A message and its row, which is still to be stored. */
  record Posted(MessageRow row, Message message) {}

  /** Appends to a conversation that this session has locked. */
  Uni<Message> append(
      Mutiny.Session session, Outbox outbox, ConversationRow conversation, Line line, Instant now) {
    Posted posted = post(outbox, conversation, line, now);
    return session.persist(posted.row()).replaceWith(posted.message());
  }

  /** The next message of a conversation that the caller has locked, and will store with it. */
  Posted post(Outbox outbox, ConversationRow conversation, Line line, Instant now) {
    MessageRow row = new MessageRow();
    row.id = UUID.randomUUID();
    row.conversation = conversation.id;
    row.seq = ++conversation.lastSeq;
    row.clientId = line.clientId().orElse(null);
    row.authorKind = line.author().kind();
    row.authorStaff = line.staff().orElse(null);
    row.authorName = line.author().name();
    row.lang = line.lang();
    row.body = write(line.body());
    row.decision = line.why().map(Why::decision).orElse(null);
    row.scriptVersion = line.why().flatMap(Why::scriptVersion).orElse(null);
    row.sentAt = now;
    conversation.lastMessageAt = now;
    metrics.counter("doorstep.messages", "author", row.authorKind).increment();
    Message message = message(row, line.body());
    outbox.add(ConversationEvents.posted(conversation, message));
    return new Posted(row, message);
  }

  /** The message in a row of the table. */
  Message message(MessageRow row) {
    return message(row, read(row.body));
  }

  /** The message that the same sender has sent under this id before. */
  Uni<Optional<Message>> sent(Mutiny.Session session, UUID conversation, UUID clientId) {
    return session
        .createQuery(
            "from MessageRow where conversation = :conversation and clientId = :clientId",
            MessageRow.class)
        .setParameter("conversation", conversation)
        .setParameter("clientId", clientId)
        .getSingleResultOrNull()
        .map(row -> Optional.ofNullable(row).map(this::message));
  }

  /** What others than this member of staff have said after a message, oldest first. */
  Uni<List<Message>> byOthersAfter(
      Mutiny.Session session, UUID conversation, int seq, String staff, int limit) {
    return session
        .createQuery(
            "from MessageRow where conversation = :conversation and seq > :seq"
                + " and (authorStaff is null or authorStaff <> :staff) order by seq",
            MessageRow.class)
        .setParameter("conversation", conversation)
        .setParameter("seq", seq)
        .setParameter("staff", staff)
        .setMaxResults(limit)
        .getResultList()
        .map(rows -> rows.stream().map(this::message).toList());
  }

  /** The newest messages, oldest first. */
  Uni<List<Message>> newest(Mutiny.Session session, UUID conversation, int limit) {
    return session
        .createQuery(
            "from MessageRow where conversation = :conversation order by seq desc",
            MessageRow.class)
        .setParameter("conversation", conversation)
        .setMaxResults(limit)
        .getResultList()
        .map(
            rows -> {
              List<Message> messages = new ArrayList<>(rows.stream().map(this::message).toList());
              Collections.reverse(messages);
              return messages;
            });
  }

  private static Message message(MessageRow row, Message.Body body) {
    return new Message(
        row.id,
        Optional.ofNullable(row.clientId),
        row.conversation,
        row.seq,
        new Message.Author(row.authorKind, row.authorName),
        row.lang,
        body.text(),
        body.files(),
        body.options(),
        body.input(),
        body.request(),
        Optional.ofNullable(row.scriptVersion),
        row.sentAt);
  }

  private String write(Message.Body body) {
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Message.Body read(String body) {
    try {
      return json.readValue(body, Message.Body.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
