package dev.doorstep.conversation;

import dev.doorstep.bot.BotState;
import dev.doorstep.bot.Context;
import dev.doorstep.bot.Said;
import dev.doorstep.bot.Turn;
import java.time.Instant;

/** What one answer rested on, and the answer; all of it goes on record. */
record DecidedTurn(int version, BotState before, Said said, Context context, Turn turn) {
  Instant now() {
    return context.now();
  }
}
