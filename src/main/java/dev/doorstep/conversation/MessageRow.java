package dev.doorstep.conversation;

import dev.doorstep.platform.TableRows;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A message as it is stored; edges see {@link Message}. */
@Entity
@Table(name = "message")
class MessageRow {
  static final TableRows<MessageRow> TABLE =
      TableRows.<MessageRow>of("message")
          .uuid("id", row -> row.id)
          .uuid("conversation", row -> row.conversation)
          .integer("seq", row -> row.seq)
          .uuid("client_id", row -> row.clientId)
          .text("author_kind", row -> row.authorKind)
          .text("author_staff", row -> row.authorStaff)
          .text("author_name", row -> row.authorName)
          .text("lang", row -> row.lang)
          .text("body", row -> row.body)
          .text("decision", row -> row.decision)
          .integer("script_version", row -> row.scriptVersion)
          .time("sent_at", row -> row.sentAt);

  @Id UUID id;
  UUID conversation;
  int seq;

  @Column(name = "client_id")
  UUID clientId;

  @Column(name = "author_kind")
  String authorKind;

  @Column(name = "author_staff")
  String authorStaff;

  @Column(name = "author_name")
  String authorName;

  String lang;
  String body;
  String decision;

  @Column(name = "script_version")
  Integer scriptVersion;

  @Column(name = "sent_at")
  Instant sentAt;

  static MessageRow of(Row from) {
    MessageRow row = new MessageRow();
    row.id = from.getUUID("id");
    row.conversation = from.getUUID("conversation");
    row.seq = from.getInteger("seq");
    row.clientId = from.getUUID("client_id");
    row.authorKind = from.getString("author_kind");
    row.authorStaff = from.getString("author_staff");
    row.authorName = from.getString("author_name");
    row.lang = from.getString("lang");
    row.body = from.getString("body");
    row.decision = from.getString("decision");
    row.scriptVersion = from.getInteger("script_version");
    row.sentAt = from.getOffsetDateTime("sent_at").toInstant();
    return row;
  }
}
