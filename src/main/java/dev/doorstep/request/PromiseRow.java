package dev.doorstep.request;

import dev.doorstep.directory.LineCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A stored promise; the domain sees {@link Promise}. {@link PromiseLedger} makes and ends them. */
@Entity
@Table(name = "promise")
class PromiseRow {
  @Id Long id;
  String request;
  String line;
  String kind;

  @Column(name = "promised_at")
  Instant promisedAt;

  @Column(name = "warn_at")
  Instant warnAt;

  @Column(name = "due_at")
  Instant dueAt;

  @Column(name = "district_at")
  Instant districtAt;

  @Column(name = "paused_since")
  Instant pausedSince;

  @Column(name = "warned_at")
  Instant warnedAt;

  @Column(name = "broken_at")
  Instant brokenAt;

  @Column(name = "lead_at")
  Instant leadAt;

  @Column(name = "district_told_at")
  Instant districtToldAt;

  @Column(name = "ended_at")
  Instant endedAt;

  String outcome;

  @Column(name = "next_check_at")
  Instant nextCheckAt;

  Promise toPromise() {
    return new Promise(
        Promise.Kind.of(kind),
        new LineCode(line),
        promisedAt,
        warnAt,
        dueAt,
        districtAt,
        Optional.ofNullable(pausedSince),
        Optional.ofNullable(warnedAt),
        Optional.ofNullable(brokenAt),
        Optional.ofNullable(leadAt),
        Optional.ofNullable(districtToldAt),
        Optional.ofNullable(endedAt),
        Promise.Outcome.of(outcome));
  }

  void made(PromiseSteps.Step step, Instant now) {
    switch (step) {
      case WARN -> warnedAt = now;
      case BREAK -> brokenAt = now;
      case TELL_LEAD -> leadAt = now;
      case TELL_DISTRICT -> districtToldAt = now;
    }
  }
}
