package dev.doorstep.bot;

import java.util.List;

/**
 * The assistant's whole answer to one message: what to remember, what to say, what to carry out.
 *
 * <p>The caller stores {@code state}, posts {@code replies} in order, carries out {@code effects}
 * in the same transaction and puts the number of an opened request in place of {@link
 * Reply#REQUEST}.
 */
public record Turn(
    BotState state, Lang lang, List<Reply> replies, List<Effect> effects, Decision decision) {
  public Turn {
    replies = List.copyOf(replies);
    effects = List.copyOf(effects);
  }
}
