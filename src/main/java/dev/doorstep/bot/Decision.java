package dev.doorstep.bot;

import java.util.List;
import java.util.Optional;

/**
 * Why the assistant did what it did, for staff and for bot authors.
 *
 * @param kind what was decided: {@code form}, {@code answer}, {@code unsure}, {@code command} …
 * @param line the line it rests on, if any
 * @param rule the rule that decided, such as {@code permits/stall} or {@code command/back}
 * @param layer what spoke: rules, the model, both, or the flow of the conversation
 * @param matched the words of the message that counted
 * @param score how sure it was of the line, 0 to 1; {@code margin} is its lead over {@code
 *     runnerUp}
 * @param explanation one sentence
 */
public record Decision(
    String kind,
    Optional<String> line,
    String rule,
    Layer layer,
    List<String> matched,
    double score,
    Optional<String> runnerUp,
    double margin,
    Bilingual explanation) {
  public Decision {
    layer = layer == null ? Layer.FLOW : layer;
    matched = matched == null ? List.of() : List.copyOf(matched);
    explanation = explanation == null ? new Bilingual("", "") : explanation;
  }

  /** A decision that rests on no words of the message, but on the place in the conversation. */
  public static Decision ofFlow(String kind, Optional<String> line, String rule, Bilingual why) {
    return new Decision(kind, line, rule, Layer.FLOW, List.of(), 0, Optional.empty(), 0, why);
  }
}
