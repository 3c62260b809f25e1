package dev.doorstep.bot;

import dev.doorstep.bot.Understanding.Candidate;
import java.util.List;

/** Whether the understanding is clear enough to go on without asking. */
final class Sureness {
  private Sureness() {}

  static boolean sure(List<Candidate> candidates, CommonScript common) {
    if (candidates.isEmpty()) {
      return false;
    }
    double best = candidates.get(0).score();
    double next = candidates.size() > 1 ? candidates.get(1).score() : 0;
    return best >= common.sure() && best - next >= common.margin();
  }
}
