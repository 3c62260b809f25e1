package dev.doorstep.bot.proof;

import dev.doorstep.bot.Assistant;
import dev.doorstep.bot.BotState;
import dev.doorstep.bot.Turn;
import dev.doorstep.bot.proof.Replay.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One conversation, run from its first recorded turn by two versions side by side. */
final class FreeRun {
  private final Side before;
  private final Side after;

  FreeRun(Assistant before, Assistant after, RecordedTurn first) {
    this.before = new Side(before, first.state());
    this.after = new Side(after, first.state());
  }

  /**
   * The attempts are what each version does from the recorded state; a version that stands there in
   * its own run, too, need not decide again.
   */
  void turn(RecordedTurn recorded, Attempt fromRecordedBefore, Attempt fromRecordedAfter) {
    before.turn(recorded, fromRecordedBefore);
    after.turn(recorded, fromRecordedAfter);
  }

  /** Present when the two end with other requests or one of them calls a person. */
  Optional<Ending> ending(String conversation) {
    return before.outcomes.equals(after.outcomes)
        ? Optional.empty()
        : Optional.of(new Ending(conversation, before.outcomes, after.outcomes));
  }

  private static final class Side {
    private final Assistant assistant;
    private final List<String> outcomes = new ArrayList<>();
    private BotState state;

    Side(Assistant assistant, BotState state) {
      this.assistant = assistant;
      this.state = state;
    }

    void turn(RecordedTurn recorded, Attempt fromRecorded) {
      Attempt attempt =
          state.equals(recorded.state()) ? fromRecorded : Attempt.of(assistant, state, recorded);
      state = attempt.turn().map(Turn::state).orElseGet(() -> assistant.start(state.lang()));
      outcomes.addAll(attempt.outcome().opened());
      if (attempt.outcome().handOver()) {
        outcomes.add("hand-over");
      }
    }
  }
}
