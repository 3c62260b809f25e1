package dev.doorstep.attachment;

import dev.doorstep.eventlog.Transactions;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.file.AsyncFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Gives a file of a conversation back, to whoever may see the conversation. */
@ApplicationScoped
public class ReadingFile {
  private final Transactions transactions;
  private final FileStore store;

  ReadingFile(Transactions transactions, FileStore store) {
    this.transactions = transactions;
    this.store = store;
  }

  /** What it is, and its bytes from the start; whoever gets it closes it. */
  public record Opened(Attachment file, AsyncFile bytes) {}

  /**
   * @throws Problem (as failure) 404 when the conversation has no such file
   */
  public Uni<Opened> open(UUID conversation, UUID id) {
    return transactions
        .read(session -> session.find(AttachmentRow.class, id))
        .map(
            row -> {
              if (row == null || !row.conversation.equals(conversation)) throw notFound(id);
              return row.attachment();
            })
        .chain(file -> store.open(file.id()).map(bytes -> new Opened(file, bytes)));
  }

  public static Problem notFound(UUID id) {
    return Problem.notFound(
        "There is no file %s in this conversation that you may see. / 文件不存在或无权查看。".formatted(id));
  }
}
