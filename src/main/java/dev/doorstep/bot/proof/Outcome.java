package dev.doorstep.bot.proof;

import dev.doorstep.bot.BotState;
import dev.doorstep.bot.Decision;
import dev.doorstep.bot.Effect;
import dev.doorstep.bot.Turn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a turn, as far as it matters to the visitor and to the staff.
 *
 * @param line the service line the decision rests on
 * @param step what the assistant did: {@code form}, {@code answer}, {@code unsure} … with the form
 *     that is being filled, as in {@code form stall}
 * @param slots the answers of the form that is being filled
 * @param asked the slot that is asked for now
 * @param opened the requests that were opened, as {@code line/form title}, and {@code - number} of
 *     one that was withdrawn
 * @param handOver whether a person was called
 * @param rule the rule that decided; told, not compared
 * @param failure why no decision was possible
 */
public record Outcome(
    Optional<String> line,
    String step,
    Map<String, String> slots,
    Optional<String> asked,
    List<String> opened,
    boolean handOver,
    String rule,
    Optional<String> failure) {

  static Outcome of(Turn turn) {
    Decision decision = turn.decision();
    BotState state = turn.state();
    return new Outcome(
        decision.line(),
        decision.kind() + state.form().map(form -> " " + form).orElse(""),
        state.values(),
        state.asked(),
        turn.effects().stream().flatMap(effect -> request(effect).stream()).toList(),
        turn.effects().stream().anyMatch(Effect.HandOver.class::isInstance),
        decision.rule(),
        Optional.empty());
  }

  /** A state that other scripts wrote may name what these do not have. */
  static Outcome failed(RuntimeException mistake) {
    return new Outcome(
        Optional.empty(),
        "failed",
        Map.of(),
        Optional.empty(),
        List.of(),
        true, // the hub calls a person when the assistant fails
        "",
        Optional.of(mistake.toString()));
  }

  /** What an effect does to the visitor's requests, if anything. */
  static Optional<String> request(Effect effect) {
    if (effect instanceof Effect.OpenRequest open) {
      return Optional.of(told(open));
    }
    return effect instanceof Effect.WithdrawRequest withdraw
        ? Optional.of("- " + withdraw.number())
        : Optional.empty();
  }

  static String told(Effect.OpenRequest request) {
    return request.line()
        + "/"
        + request.form()
        + " "
        + request.title()
        + (request.urgent() ? " !" : "");
  }
}
