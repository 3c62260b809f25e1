package dev.doorstep.conversation;

import dev.doorstep.attachment.Attachment;
import dev.doorstep.attachment.SendingFiles;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.request.RequestsInHand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A turn while it is taken: what was found under the conversation's lock, and what the turn adds to
 * it. Nothing is written before the whole batch is decided.
 */
final class TurnInHand {
  private final AcceptingMessage.Incoming incoming;
  private final ConversationRow conversation;
  private final RequestsInHand requests;
  private final List<Attachment> files;
  private final Instant now;
  private final List<MessageRow> messages = new ArrayList<>();
  private Message accepted;
  private BotTurnRow onRecord;
  private Surroundings around;

  TurnInHand(
      AcceptingMessage.Incoming incoming,
      ConversationRow conversation,
      RequestsInHand requests,
      List<Attachment> files,
      Instant now) {
    this.incoming = incoming;
    this.conversation = conversation;
    this.requests = requests;
    this.files = files;
    this.now = now;
  }

  AcceptingMessage.Incoming incoming() {
    return incoming;
  }

  ConversationRow conversation() {
    return conversation;
  }

  CommunityCode community() {
    return new CommunityCode(conversation.community);
  }

  RequestsInHand requests() {
    return requests;
  }

  List<Attachment> files() {
    return files;
  }

  Instant now() {
    return now;
  }

  /** The visitor's message, once it is accepted. */
  Message accepted() {
    return accepted;
  }

  void accept(Transcript.Posted posted) {
    accepted = posted.message();
    messages.add(posted.row());
  }

  void say(Transcript.Posted posted) {
    messages.add(posted.row());
  }

  void record(BotTurnRow turn, Surroundings around) {
    this.onRecord = turn;
    this.around = around;
  }

  List<MessageRow> messages() {
    return messages;
  }

  Optional<BotTurnRow> onRecord() {
    return Optional.ofNullable(onRecord);
  }

  /** What the turn on record rested on. */
  Optional<Surroundings> around() {
    return Optional.ofNullable(around);
  }

  List<SendingFiles.Sent> filesSent() {
    return files.stream().map(file -> new SendingFiles.Sent(file.id(), accepted.id())).toList();
  }
}
