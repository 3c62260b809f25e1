package dev.doorstep.attachment;

import dev.doorstep.platform.Problem;
import dev.doorstep.platform.TableRows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lets messages take files along, in the transaction that stores them. */
@ApplicationScoped
public class SendingFiles {
  /** With one message. */
  public static final int MOST = 10;

  private static final String UNSENT =
      """
      select id, conversation, name, type, size from attachment where id = any($1) and message is null
      """;

  private static final TableRows<Sent> SENT =
      TableRows.<Sent>of("attachment").uuid("id", Sent::file).uuid("message", Sent::message);

  /** A file and the message it goes with. */
  public record Sent(UUID file, UUID message) {}

  /** Those of these files that no message has yet. */
  public Uni<List<Attachment>> unsent(SqlClient client, Collection<UUID> ids) {
    if (ids.isEmpty()) return Uni.createFrom().item(List.of());
    return client
        .preparedQuery(UNSENT)
        .execute(Tuple.of(ids.toArray(UUID[]::new)))
        .map(rows -> rows.stream().map(SendingFiles::attachment).toList());
  }

  /**
   * The files of these ids, in their order. The caller has locked the conversation.
   *
   * @throws Problem 400 when one is not of this conversation, or went with another message
   */
  public static List<Attachment> ofConversation(
      UUID conversation, List<UUID> ids, List<Attachment> unsent) {
    Map<UUID, Attachment> found =
        unsent.stream()
            .filter(file -> file.conversation().equals(conversation) && ids.contains(file.id()))
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

  /** From now on they belong to these messages, which are stored already. */
  public Uni<Void> sent(SqlClient client, List<Sent> files) {
    return SENT.update(client, files);
  }

  private static Attachment attachment(Row row) {
    return new Attachment(
        row.getUUID("id"),
        row.getUUID("conversation"),
        row.getString("name"),
        row.getString("type"),
        row.getLong("size"));
  }
}
