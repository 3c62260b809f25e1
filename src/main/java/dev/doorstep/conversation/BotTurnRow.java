package dev.doorstep.conversation;

import dev.doorstep.platform.TableRows;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/**
 * One answer of the assistant on record: the scripts' version, the words (in the message), the
 * state before and the context it rested on, so that the same can be decided again.
 */
@Entity
@Table(name = "bot_turn")
class BotTurnRow {
  static final TableRows<BotTurnRow> TABLE =
      TableRows.<BotTurnRow>of("bot_turn")
          .uuid("message", row -> row.message)
          .uuid("conversation", row -> row.conversation)
          .integer("seq", row -> row.seq)
          .integer("version", row -> row.version)
          .text("said_choice", row -> row.saidChoice)
          .text("context", row -> row.context)
          .uuid("surroundings", row -> row.surroundings)
          .text("state_before", row -> row.stateBefore)
          .text("decision", row -> row.decision)
          .time("at", row -> row.at);

  @Id UUID message;
  UUID conversation;
  int seq;
  int version;

  @Column(name = "said_choice")
  String saidChoice;

  String context;
  UUID surroundings;

  @Column(name = "state_before")
  String stateBefore;

  String decision;
  Instant at;

  /**
   * @param decision as JSON
   */
  static BotTurnRow of(
      Message message, DecidedTurn decided, String decision, Function<Object, String> json) {
    BotTurnRow row = new BotTurnRow();
    row.message = message.id();
    row.conversation = message.conversation();
    row.seq = message.seq();
    row.version = decided.version();
    row.saidChoice = decided.asked().said().choice().orElse(null);
    row.context = json.apply(Surroundings.OfTurn.of(decided.context()));
    row.surroundings = decided.around().id();
    row.stateBefore = decided.asked().stateBefore();
    row.decision = decision;
    row.at = decided.now();
    return row;
  }
}
