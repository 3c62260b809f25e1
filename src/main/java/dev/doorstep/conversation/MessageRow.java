package dev.doorstep.conversation;

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
}
