package dev.doorstep.conversation;

import dev.doorstep.eventlog.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is told about conversations. */
final class ConversationEvents {
  private ConversationEvents() {}

  record Started(Opening conversation) {
    record Opening(UUID id, String community, String lang, Instant startedAt) {}
  }

  record Posted(Message message) {}

  record HandedOver(UUID conversation, ChatOwner owner, String reason) {}

  static Event started(ConversationRow row) {
    return event(
        "dev.doorstep.conversation.started.v1",
        row,
        row.startedAt,
        new Started(new Started.Opening(row.id, row.community, row.lang, row.startedAt)));
  }

  static Event posted(ConversationRow row, Message message) {
    return event("dev.doorstep.message.posted.v1", row, message.at(), new Posted(message));
  }

  static Event handedOver(ConversationRow row, String reason, Instant now) {
    return event(
        "dev.doorstep.conversation.handed-over.v1",
        row,
        now,
        new HandedOver(row.id, row.owner(), reason));
  }

  private static Event event(String type, ConversationRow row, Instant at, Object data) {
    return new Event(
        type,
        row.id.toString(),
        List.of("community/" + row.community, "conversation/" + row.id),
        at,
        data);
  }
}
