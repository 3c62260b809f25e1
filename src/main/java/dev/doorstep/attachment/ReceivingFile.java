package dev.doorstep.attachment;

import dev.doorstep.eventlog.Transactions;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Takes a file into a conversation. The same file sent again (same client id) gets the same answer
 * and is not read. No message has it yet; see {@link SendingFiles}.
 */
@ApplicationScoped
public class ReceivingFile {
  /** Of one file. */
  public static final long MOST_BYTES = 10L * 1024 * 1024;

  static final int MOST_FILES = 20;
  static final long MOST_BYTES_OF_ALL = 50L * 1024 * 1024;

  private final Transactions transactions;
  private final FileStore store;
  private final Vertx vertx;
  private final Clock clock;

  ReceivingFile(Transactions transactions, FileStore store, Vertx vertx, Clock clock) {
    this.transactions = transactions;
    this.store = store;
    this.vertx = vertx;
    this.clock = clock;
  }

  /**
   * A file as it is announced.
   *
   * @param clientId made by the sender, kept over retries
   * @param name as the sender calls it
   * @param contentType must be one of {@link FileType} and what the bytes say
   * @param size in bytes, as far as it is known before it is read
   */
  public record Announced(UUID clientId, String name, String contentType, Optional<Long> size) {}

  /**
   * @param bytes paused; left unread when the file is refused before that, or known
   * @throws Problem (as failure) 400 empty, 409 over the conversation's limits, 413, 415, 503
   */
  public Uni<Attachment> receive(UUID conversation, Announced file, ReadStream<Buffer> bytes) {
    return transactions
        .read(session -> known(session, conversation, file.clientId()))
        .chain(
            known ->
                known.isPresent()
                    ? Uni.createFrom().item(known.get())
                    : fresh(conversation, file, bytes));
  }

  private Uni<Attachment> fresh(UUID conversation, Announced file, ReadStream<Buffer> bytes) {
    FileType type = FileType.of(file.contentType()).orElseThrow(Refusals::typeNotTaken);
    long size = file.size().orElse(0L);
    if (size > MOST_BYTES) throw Refusals.tooLarge();
    return transactions
        .read(session -> refuseTooMany(session, conversation, size))
        .chain(() -> store.receive(bytes, MOST_BYTES))
        .chain(
            draft ->
                check(type, draft)
                    .chain(() -> keep(conversation, file, type, draft))
                    .onFailure()
                    .call(() -> store.discard(draft)));
  }

  private Uni<Void> check(FileType type, FileStore.Draft draft) {
    if (draft.size() == 0) throw Refusals.empty();
    return vertx
        .executeBlocking(() -> Sniffing.is(type, draft.path()), false)
        .invoke(
            matches -> {
              if (!matches) throw Refusals.notOfItsType(type);
            })
        .replaceWithVoid();
  }

  private Uni<Attachment> keep(
      UUID conversation, Announced file, FileType type, FileStore.Draft draft) {
    AttachmentRow row = new AttachmentRow();
    row.id = UUID.randomUUID();
    row.conversation = conversation;
    row.clientId = file.clientId();
    row.name = FileName.plain(file.name(), type);
    row.type = type.mediaType();
    row.size = draft.size();
    row.sha256 = draft.sha256();
    row.sentBy = "visitor";
    row.uploadedAt = clock.instant();
    return store
        .keep(draft, row.id)
        .chain(() -> transactions.run((session, outbox) -> add(session, row)))
        .onFailure()
        .call(() -> store.delete(row.id))
        .call(
            kept -> kept.id().equals(row.id) ? Uni.createFrom().voidItem() : store.delete(row.id));
  }

  /** Files of one conversation are counted one after the other, and so are its double sendings. */
  private static Uni<Attachment> add(Mutiny.Session session, AttachmentRow row) {
    return session
        .createNativeQuery("select 1 from conversation where id = :id for update", Integer.class)
        .setParameter("id", row.conversation)
        .getSingleResult()
        .chain(() -> known(session, row.conversation, row.clientId))
        .chain(
            known ->
                known.isPresent()
                    ? Uni.createFrom().item(known.get())
                    : refuseTooMany(session, row.conversation, row.size)
                        .chain(() -> session.persist(row))
                        .replaceWith(row::attachment));
  }

  private static Uni<Optional<Attachment>> known(
      Mutiny.Session session, UUID conversation, UUID clientId) {
    return session
        .createQuery(
            "from AttachmentRow where conversation = :conversation and clientId = :clientId",
            AttachmentRow.class)
        .setParameter("conversation", conversation)
        .setParameter("clientId", clientId)
        .getSingleResultOrNull()
        .map(row -> Optional.ofNullable(row).map(AttachmentRow::attachment));
  }

  private static Uni<Void> refuseTooMany(Mutiny.Session session, UUID conversation, long more) {
    return session
        .createQuery(
            "select count(*), coalesce(sum(size), 0L) from AttachmentRow where conversation = :conversation",
            Object[].class)
        .setParameter("conversation", conversation)
        .getSingleResult()
        .invoke(
            sums -> {
              boolean full = (Long) sums[0] >= MOST_FILES;
              if (full || (Long) sums[1] + more > MOST_BYTES_OF_ALL) throw Refusals.tooMany();
            })
        .replaceWithVoid();
  }
}
