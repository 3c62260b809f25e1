package dev.doorstep.request;

import dev.doorstep.platform.TableRows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Requests and their history, many with each statement. */
final class RequestTable {
  private static final String OF_CONVERSATIONS =
      "select * from request where conversation = any($1) order by number desc";

  private static final String OF_NUMBERS = "select * from request where number = any($1)";

  private static final TableRows<RequestRow> ROWS =
      TableRows.<RequestRow>of("request")
          .text("number", row -> row.number)
          .integer("version", row -> row.version)
          .text("community", row -> row.community)
          .uuid("conversation", row -> row.conversation)
          .text("line", row -> row.line)
          .text("state", row -> row.state)
          .text("title", row -> row.title)
          .text("details", row -> row.details)
          .text("decision", row -> row.decision)
          .integer("script_version", row -> row.scriptVersion)
          .text("lang", row -> row.lang)
          .flag("urgent", row -> row.urgent)
          .text("contact_name", row -> row.contactName)
          .text("contact_phone", row -> row.contactPhone)
          .text("enterprise", row -> row.enterprise)
          .text("enterprise_name", row -> row.enterpriseName)
          .text("building", row -> row.building)
          .text("building_zh", row -> row.buildingZh)
          .text("building_en", row -> row.buildingEn)
          .text("owner", row -> row.owner)
          .text("owner_name", row -> row.ownerName)
          .time("opened_at", row -> row.openedAt)
          .time("first_answer_due_at", row -> row.firstAnswerDueAt)
          .time("first_answered_at", row -> row.firstAnsweredAt)
          .time("resolution_due_at", row -> row.resolutionDueAt)
          .time("waiting_since", row -> row.waitingSince)
          .time("resolved_at", row -> row.resolvedAt)
          .time("closed_at", row -> row.closedAt)
          .text("tags", row -> row.tags)
          .text("ending", row -> row.ending)
          .text("ending_words", row -> row.endingWords)
          .integer("rating", row -> row.rating)
          .text("rating_reason", row -> row.ratingReason)
          .time("rated_at", row -> row.ratedAt)
          .time("updated_at", row -> row.updatedAt);

  private static final TableRows<MoveRow> HISTORY =
      TableRows.<MoveRow>of("request_history")
          .text("request", row -> row.request)
          .time("at", row -> row.at)
          .text("actor_kind", row -> row.actorKind)
          .text("actor", row -> row.actor)
          .text("actor_name", row -> row.actorName)
          .text("move", row -> row.move)
          .text("from_state", row -> row.fromState)
          .text("to_state", row -> row.toState)
          .text("note", row -> row.note);

  private RequestTable() {}

  /** Newest first. */
  static Uni<List<RequestRow>> ofConversations(SqlClient client, Collection<UUID> conversations) {
    return client
        .preparedQuery(OF_CONVERSATIONS)
        .execute(Tuple.of(conversations.toArray(UUID[]::new)))
        .map(rows -> rows.stream().map(RequestTable::row).toList());
  }

  static Uni<List<RequestRow>> find(SqlClient client, Collection<RequestNumber> numbers) {
    return client
        .preparedQuery(OF_NUMBERS)
        .execute(Tuple.of(numbers.stream().map(RequestNumber::value).toArray(String[]::new)))
        .map(rows -> rows.stream().map(RequestTable::row).toList());
  }

  static Uni<Void> insert(SqlClient client, List<RequestRow> rows) {
    return ROWS.insert(client, rows);
  }

  static Uni<Void> update(SqlClient client, List<RequestRow> rows) {
    return ROWS.update(client, rows);
  }

  static Uni<Void> insertHistory(SqlClient client, List<MoveRow> rows) {
    return HISTORY.insert(client, rows);
  }

  private static RequestRow row(Row from) {
    RequestRow row = new RequestRow();
    row.number = from.getString("number");
    row.version = from.getInteger("version");
    row.community = from.getString("community");
    row.conversation = from.getUUID("conversation");
    row.line = from.getString("line");
    row.state = from.getString("state");
    row.title = from.getString("title");
    row.details = from.getString("details");
    row.decision = from.getString("decision");
    row.scriptVersion = from.getInteger("script_version");
    row.lang = from.getString("lang");
    row.urgent = from.getBoolean("urgent");
    row.contactName = from.getString("contact_name");
    row.contactPhone = from.getString("contact_phone");
    row.enterprise = from.getString("enterprise");
    row.enterpriseName = from.getString("enterprise_name");
    row.building = from.getString("building");
    row.buildingZh = from.getString("building_zh");
    row.buildingEn = from.getString("building_en");
    row.owner = from.getString("owner");
    row.ownerName = from.getString("owner_name");
    row.openedAt = time(from, "opened_at");
    row.firstAnswerDueAt = time(from, "first_answer_due_at");
    row.firstAnsweredAt = time(from, "first_answered_at");
    row.resolutionDueAt = time(from, "resolution_due_at");
    row.waitingSince = time(from, "waiting_since");
    row.resolvedAt = time(from, "resolved_at");
    row.closedAt = time(from, "closed_at");
    row.tags = from.getString("tags");
    row.ending = from.getString("ending");
    row.endingWords = from.getString("ending_words");
    row.rating = from.getInteger("rating");
    row.ratingReason = from.getString("rating_reason");
    row.ratedAt = time(from, "rated_at");
    row.updatedAt = time(from, "updated_at");
    return row;
  }

  private static Instant time(Row row, String column) {
    OffsetDateTime at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }
}
