package dev.doorstep.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** The table's shape; the domain sees {@link Request}. */
@Entity
@Table(name = "request")
class RequestRow {
  @Id String number;
  @Version int version;
  String community;
  UUID conversation;
  String line;
  String state;
  String title;
  String details;
  String decision;

  @Column(name = "script_version")
  Integer scriptVersion;

  String lang;
  boolean urgent;

  @Column(name = "contact_name")
  String contactName;

  @Column(name = "contact_phone")
  String contactPhone;

  String enterprise;

  @Column(name = "enterprise_name")
  String enterpriseName;

  String building;

  @Column(name = "building_zh")
  String buildingZh;

  @Column(name = "building_en")
  String buildingEn;

  String owner;

  @Column(name = "owner_name")
  String ownerName;

  @Column(name = "opened_at")
  Instant openedAt;

  @Column(name = "first_answer_due_at")
  Instant firstAnswerDueAt;

  @Column(name = "first_answered_at")
  Instant firstAnsweredAt;

  @Column(name = "resolution_due_at")
  Instant resolutionDueAt;

  @Column(name = "waiting_since")
  Instant waitingSince;

  @Column(name = "resolved_at")
  Instant resolvedAt;

  @Column(name = "closed_at")
  Instant closedAt;

  String tags = "";
  String ending;

  @Column(name = "ending_words")
  String endingWords = "";

  Integer rating;

  @Column(name = "rating_reason")
  String ratingReason = "";

  @Column(name = "rated_at")
  Instant ratedAt;

  @Column(name = "updated_at")
  Instant updatedAt;
}
