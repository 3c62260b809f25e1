package dev.doorstep.conversation;

import dev.doorstep.bot.AttachedFile;
import dev.doorstep.bot.InputHint;
import dev.doorstep.bot.Option;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One message of a conversation. Shape: {@code web/shared/wire.ts}.
 *
 * @param clientId the sender's own id, by which a retry is recognised; empty for the assistant's
 *     messages
 * @param seq its place in the conversation, from 1
 * @param files sent with it
 * @param options buttons under it
 * @param request the number of the request it announces or tells of
 * @param scriptVersion of the scripts the assistant spoke from
 */
public record Message(
    UUID id,
    Optional<UUID> clientId,
    UUID conversation,
    int seq,
    Author author,
    String lang,
    String text,
    List<AttachedFile> files,
    List<Option> options,
    Optional<InputHint> input,
    Optional<String> request,
    Optional<Integer> scriptVersion,
    Instant at) {

  /**
   * @param kind {@code visitor}, {@code assistant}, {@code staff} or {@code system}
   */
  public record Author(String kind, String name) {
    static final Author VISITOR = new Author("visitor", "");
    static final Author SYSTEM = new Author("system", "");
    static final Author ASSISTANT = new Author("assistant", "");
  }

  /** What is said, apart from who says it and when. */
  record Body(
      String text,
      List<AttachedFile> files,
      List<Option> options,
      Optional<InputHint> input,
      Optional<String> request) {
    Body {
      files = files == null ? List.of() : List.copyOf(files); // older ones name none
    }

    static Body of(String text, List<AttachedFile> files) {
      return new Body(text, files, List.of(), Optional.empty(), Optional.empty());
    }
  }
}
