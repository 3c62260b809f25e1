package dev.doorstep.conversation;

import dev.doorstep.attachment.SendingFiles;
import dev.doorstep.eventlog.GroupCommit;
import dev.doorstep.platform.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A visitor's turn: the message, the assistant's whole answer and everything it brings about commit
 * together, and share their transaction with turns of other conversations that arrive meanwhile.
 * The same message sent again (same client id) changes nothing and gets the same acknowledgement.
 */
@ApplicationScoped
public class AcceptingMessage {
  /** In characters (UTF-16 units, as browsers count). */
  public static final int TEXT_LIMIT = 4000;

  private static final char NUL = 0;

  private final GroupCommit<Sent, Message> turns;
  private final Timer durable;

  AcceptingMessage(TakingTurns taking, Vertx vertx, MeterRegistry metrics) {
    this.turns = new GroupCommit<>(vertx, Sent::conversation, taking::take);
    this.durable =
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
      if (choice.filter(id -> id.indexOf(NUL) >= 0).isPresent() || text.indexOf(NUL) >= 0) {
        throw Problem.badRequest(
            "The message has a NUL character (U+0000), which cannot be stored. Leave it out. / 消息含有无法保存的空字符（U+0000），请删除后重试。");
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

  /** A message and where it was sent. */
  record Sent(UUID conversation, Incoming incoming) {}

  /**
   * @throws Problem (as failure) 404 when the conversation does not exist, 400 when a file is not
   *     in it or was sent before
   */
  public Uni<Message> accept(UUID conversation, Incoming incoming) {
    long began = System.nanoTime();
    return turns
        .add(new Sent(conversation, incoming))
        .invoke(() -> durable.record(System.nanoTime() - began, TimeUnit.NANOSECONDS));
  }
}
