package dev.doorstep.conversation;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.platform.TableRows;
import dev.doorstep.request.Origin;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A conversation as it is stored. A use case locks it before it changes anything in the
 * conversation.
 */
@Entity
@Table(name = "conversation")
class ConversationRow {
  private static final String LOCK =
      "select * from conversation where id = any($1) order by id for update";

  /** What a turn may change; the version counts on. */
  private static final TableRows<ConversationRow> TABLE =
      TableRows.<ConversationRow>of("conversation")
          .uuid("id", row -> row.id)
          .integer("version", row -> row.version + 1)
          .text("lang", row -> row.lang)
          .text("owner_kind", row -> row.ownerKind)
          .text("owner_staff", row -> row.ownerStaff)
          .text("owner_name", row -> row.ownerName)
          .text("enterprise", row -> row.enterprise)
          .text("enterprise_name", row -> row.enterpriseName)
          .text("building", row -> row.building)
          .text("building_zh", row -> row.buildingZh)
          .text("building_en", row -> row.buildingEn)
          .text("contact_phone", row -> row.contactPhone)
          .text("bot_state", row -> row.botState)
          .integer("last_seq", row -> row.lastSeq)
          .time("last_message_at", row -> row.lastMessageAt);

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

  /**
   * Keeps others from changing them until the transaction ends. Who asks for several does not wait
   * for those that somebody else has locked, and gets the rest.
   */
  static Uni<List<ConversationRow>> lock(SqlClient client, Collection<UUID> ids) {
    return client
        .preparedQuery(ids.size() > 1 ? LOCK + " skip locked" : LOCK)
        .execute(Tuple.of(ids.toArray(UUID[]::new)))
        .map(rows -> rows.stream().map(ConversationRow::of).toList());
  }

  static Uni<Void> update(SqlClient client, List<ConversationRow> rows) {
    return TABLE.update(client, rows);
  }

  private static ConversationRow of(Row from) {
    ConversationRow row = new ConversationRow();
    row.id = from.getUUID("id");
    row.version = from.getInteger("version");
    row.community = from.getString("community");
    row.lang = from.getString("lang");
    row.ownerKind = from.getString("owner_kind");
    row.ownerStaff = from.getString("owner_staff");
    row.ownerName = from.getString("owner_name");
    row.enterprise = from.getString("enterprise");
    row.enterpriseName = from.getString("enterprise_name");
    row.building = from.getString("building");
    row.buildingZh = from.getString("building_zh");
    row.buildingEn = from.getString("building_en");
    row.contactName = from.getString("contact_name");
    row.contactPhone = from.getString("contact_phone");
    row.botState = from.getString("bot_state");
    row.lastSeq = from.getInteger("last_seq");
    row.startedAt = from.getOffsetDateTime("started_at").toInstant();
    row.lastMessageAt = from.getOffsetDateTime("last_message_at").toInstant();
    return row;
  }

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
