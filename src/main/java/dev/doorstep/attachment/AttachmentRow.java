package dev.doorstep.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A file as it is stored, without its bytes; edges see {@link Attachment}. */
@Entity
@Table(name = "attachment")
class AttachmentRow {
  @Id UUID id;
  UUID conversation;

  @Column(name = "client_id")
  UUID clientId;

  String name;
  String type;
  long size;
  String sha256;

  @Column(name = "sent_by")
  String sentBy;

  @Column(name = "uploaded_at")
  Instant uploadedAt;

  UUID message;

  Attachment attachment() {
    return new Attachment(id, conversation, name, type, size);
  }
}
