package dev.doorstep.bot.proof;

import dev.doorstep.bot.BotState;
import dev.doorstep.bot.Context;
import dev.doorstep.bot.Said;
import java.time.Instant;
import java.util.Optional;

/**
 * One turn of a past conversation, with all that the assistant decided it from.
 *
 * @param conversation its id
 * @param position orders the turns of a conversation
 * @param at when the message was accepted
 * @param said the visitor's words or button
 * @param state the assistant's state before the turn
 * @param context what else it knew, the time included
 * @param version the version of the scripts that decided, if one is on record
 */
public record RecordedTurn(
    String conversation,
    long position,
    Instant at,
    Said said,
    BotState state,
    Context context,
    Optional<String> version) {
  public RecordedTurn {
    version = version == null ? Optional.empty() : version;
  }
}
