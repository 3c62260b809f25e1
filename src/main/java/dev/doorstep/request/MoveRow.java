package dev.doorstep.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A stored line of history; the domain sees {@link Move}. */
@Entity
@Table(name = "request_history")
class MoveRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  String request;
  Instant at;

  @Column(name = "actor_kind")
  String actorKind;

  String actor;

  @Column(name = "actor_name")
  String actorName;

  String move;

  @Column(name = "from_state")
  String fromState;

  @Column(name = "to_state")
  String toState;

  String note;

  static MoveRow of(RequestNumber number, Move move) {
    MoveRow row = new MoveRow();
    row.request = number.value();
    row.at = move.at();
    row.actorKind = move.by().kind();
    row.actor = move.by().id();
    row.actorName = move.by().name();
    row.move = move.command();
    row.fromState = move.from().map(RequestState::code).orElse(null);
    row.toState = move.to().code();
    row.note = move.note();
    return row;
  }

  Move toMove() {
    return new Move(
        at,
        new Move.By(actorKind, actor, actorName),
        move,
        Optional.ofNullable(fromState).map(MoveRow::state),
        state(toState),
        note);
  }

  private static RequestState state(String code) {
    return RequestState.valueOf(code.toUpperCase(Locale.ROOT));
  }
}
