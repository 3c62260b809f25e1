package dev.doorstep.bot.proof;

import dev.doorstep.bot.Assistant;
import dev.doorstep.bot.Candidate;
import dev.doorstep.bot.Decision;
import dev.doorstep.bot.Effect;
import dev.doorstep.bot.Lang;
import dev.doorstep.bot.Said;
import dev.doorstep.bot.Turn;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the assistant makes of a message that begins a conversation.
 *
 * @param line the line it thinks likeliest, none when it sees none
 * @param sure whether it goes on without asking the visitor back
 * @param turn the whole answer, with the decision that explains it
 */
public record LineVerdict(Optional<String> line, boolean sure, Turn turn) {
  private static final Set<String> ASKS_BACK = Set.of("unsure", "two-needs", "out-of-scope");
  private static final String GENERAL = "general";

  /** Judges words as the first of a conversation on a Monday morning. */
  public static LineVerdict of(String words, Assistant assistant) {
    LineVerdict verdict =
        of(
            assistant.decide(
                assistant.start(Lang.ZH),
                Said.words(words),
                Rehearsal.at(Rehearsal.MONDAY_MORNING, List.of())));
    Optional<String> likeliest =
        verdict.line().or(() -> assistant.read(words).best().map(Candidate::line));
    return new LineVerdict(likeliest, verdict.sure(), verdict.turn());
  }

  /**
   * What the assistant settles without a line (a greeting, a status, a call for a person) belongs
   * to the general line, as the requests it may open do.
   */
  public static LineVerdict of(Turn turn) {
    Decision decision = turn.decision();
    boolean sure = !ASKS_BACK.contains(decision.kind());
    Optional<String> line =
        opened(turn).or(decision::line).or(() -> sure ? Optional.of(GENERAL) : Optional.empty());
    return new LineVerdict(line, sure, turn);
  }

  private static Optional<String> opened(Turn turn) {
    return turn.effects().stream()
        .filter(Effect.OpenRequest.class::isInstance)
        .map(effect -> ((Effect.OpenRequest) effect).line())
        .findFirst();
  }

  /** Whether it goes on with a need, rather than with small talk or a question back. */
  public boolean takenOn() {
    return sure && turn.decision().line().isPresent();
  }

  public Decision decision() {
    return turn.decision();
  }
}
