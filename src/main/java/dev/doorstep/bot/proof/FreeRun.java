package dev.doorstep.bot.proof;

import dev.doorstep.bot.Assistant;
import dev.doorstep.bot.BotState;
import dev.doorstep.bot.Effect;
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

  void turn(RecordedTurn recorded) {
    before.turn(recorded);
    after.turn(recorded);
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

    void turn(RecordedTurn recorded) {
      try {
        Turn turn = assistant.decide(state, recorded.said(), recorded.context());
        state = turn.state();
        for (Effect effect : turn.effects()) {
          outcomes.add(
              effect instanceof Effect.OpenRequest open ? Outcome.told(open) : "hand-over");
        }
      } catch (RuntimeException mistake) {
        state = assistant.start(state.lang()); // as the hub does: a person is called
        outcomes.add("hand-over");
      }
    }
  }
}
