package dev.doorstep.bot.proof;

import dev.doorstep.bot.Assistant;
import dev.doorstep.bot.BotState;
import dev.doorstep.bot.Turn;
import java.util.Optional;

/** A decision, or why there could be none. */
record Attempt(Optional<Turn> turn, Outcome outcome) {

  static Attempt of(Assistant assistant, BotState state, RecordedTurn recorded) {
    try {
      Turn turn = assistant.decide(state, recorded.said(), recorded.context());
      return new Attempt(Optional.of(turn), Outcome.of(turn));
    } catch (RuntimeException mistake) {
      return new Attempt(Optional.empty(), Outcome.failed(mistake));
    }
  }
}
