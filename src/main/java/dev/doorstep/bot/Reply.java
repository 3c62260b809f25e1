package dev.doorstep.bot;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One message of the assistant.
 *
 * @param text may hold {@link #REQUEST}, to be replaced by the number of the request this turn
 *     opens
 * @param options the buttons under the message
 * @param input the fitting input for the question, when it asks one
 */
public record Reply(String text, Lang lang, List<Option> options, Optional<InputHint> input) {
  /** Stands for the number of the request that the turn's {@link Effect.OpenRequest} opens. */
  public static final String REQUEST = "{request}";

  public Reply {
    options = List.copyOf(options);
  }

  /** Every button of a turn, those of its inputs as well. */
  static List<Option> buttons(List<Reply> replies) {
    return replies.stream()
        .flatMap(
            r ->
                Stream.concat(
                    r.options.stream(), r.input.stream().flatMap(i -> i.options().stream())))
        .toList();
  }
}
