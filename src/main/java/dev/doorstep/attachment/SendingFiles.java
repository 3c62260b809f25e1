package dev.doorstep.attachment;

import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Lets a message take files along, in the transaction that stores it. */
@ApplicationScoped
public class SendingFiles {
  /** With one message. */
  public static final int MOST = 10;

  /**
   * The files of these ids, in their order. The caller has locked the conversation.
   *
   * @throws Problem (as failure) 400 when one is not of this conversation, or went with another
   *     message
   */
  public Uni<List<Attachment>> unsent(Mutiny.Session session, UUID conversation, List<UUID> ids) {
    if (ids.isEmpty()) return Uni.createFrom().item(List.of());
    return session
        .createQuery(
            "from AttachmentRow where conversation = :conversation and message is null and id in (:ids)",
            AttachmentRow.class)
        .setParameter("conversation", conversation)
        .setParameter("ids", ids)
        .getResultList()
        .map(rows -> inOrder(ids, rows));
  }

  /** From now on they belong to this message. */
  public Uni<Void> sent(Mutiny.Session session, List<Attachment> files, UUID message) {
    if (files.isEmpty()) return Uni.createFrom().voidItem();
    return session
        .find(AttachmentRow.class, files.stream().map(Attachment::id).toArray())
        .invoke(rows -> rows.forEach(row -> row.message = message))
        .replaceWithVoid();
  }

  private static List<Attachment> inOrder(List<UUID> ids, List<AttachmentRow> rows) {
    Map<UUID, Attachment> found =
        rows.stream()
            .map(AttachmentRow::attachment)
            .collect(Collectors.toMap(Attachment::id, Function.identity()));
    var missing = new HashSet<>(ids);
    missing.removeAll(found.keySet());
    if (!missing.isEmpty() || found.size() < ids.size()) {
      throw Problem.badRequest(
          "These files are not in this conversation or were sent already: %s. Upload each to /api/conversations/{id}/files and name it in one message. / 文件不存在或已经发送过，请重新上传。"
              .formatted(missing.isEmpty() ? ids : missing));
    }
    return ids.stream().map(found::get).toList();
  }
}
