package dev.doorstep.conversation;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.request.Origin;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A conversation as it is stored. A use case locks it before it changes anything in the
 * conversation.
 */
@Entity
@Table(name = "conversation")
class ConversationRow {
  @Id UUID id;
  @Version int version;
  String community;
  String lang;

  @Column(name = "owner_kind")
  String ownerKind;

  @Column(name = "owner_staff")
  String ownerStaff;

  @Column(name = "owner_name")
  String ownerName = "";

  String enterprise;

  @Column(name = "enterprise_name")
  String enterpriseName = "";

  String building;

  @Column(name = "building_zh")
  String buildingZh = "";

  @Column(name = "building_en")
  String buildingEn = "";

  @Column(name = "contact_name")
  String contactName = "";

  @Column(name = "contact_phone")
  String contactPhone = "";

  @Column(name = "bot_state")
  String botState;

  @Column(name = "last_seq")
  int lastSeq;

  @Column(name = "started_at")
  Instant startedAt;

  @Column(name = "last_message_at")
  Instant lastMessageAt;

  ChatOwner owner() {
    return switch (ownerKind) {
      case "assistant" -> ChatOwner.ASSISTANT;
      case "queue" -> ChatOwner.QUEUE;
      default -> ChatOwner.person(ownerStaff, ownerName);
    };
  }

  void give(ChatOwner owner) {
    ownerKind = owner.kind().code();
    ownerStaff = owner.staff().orElse(null);
    ownerName = owner.name().orElse("");
  }

  /** What a request opened here knows of where it comes from. */
  Origin origin() {
    return new Origin(
        new CommunityCode(community),
        Optional.of(id),
        lang,
        new Origin.Contact(contactName, contactPhone),
        Optional.ofNullable(enterprise).map(code -> new Origin.EnterpriseRef(code, enterpriseName)),
        Optional.ofNullable(building)
            .map(code -> new Origin.BuildingRef(code, new Bilingual(buildingZh, buildingEn))));
  }
}
