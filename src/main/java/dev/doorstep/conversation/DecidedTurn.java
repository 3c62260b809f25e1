package dev.doorstep.conversation;

import dev.doorstep.bot.Context;
import dev.doorstep.bot.Turn;
import java.time.Instant;

/** What one answer rested on, and the answer; all of it goes on record. */
record DecidedTurn(Deciding.Asked asked, Surroundings around, Context context, Turn turn) {
  int version() {
    return asked.speaking().version();
  }

  Instant now() {
    return context.now();
  }
}
