package dev.doorstep.scripting;

import dev.doorstep.bot.Assistant;
import dev.doorstep.bot.BotState;
import dev.doorstep.bot.Decision;
import dev.doorstep.bot.Effect;
import dev.doorstep.bot.Lang;
import dev.doorstep.bot.Reply;
import dev.doorstep.bot.Said;
import dev.doorstep.bot.Turn;
import dev.doorstep.bot.proof.Rehearsal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Lets an author talk to the draft. Nothing is kept: the author's page holds the state between the
 * turns, what the assistant would carry out is told only, and no directory is asked.
 */
@ApplicationScoped
public class Trying {
  private final Drafting drafting;
  private final Checking checking;
  private final Clock clock;
  private volatile Trained newest; // authors try the same draft many times

  Trying(Drafting drafting, Checking checking, Clock clock) {
    this.drafting = drafting;
    this.checking = checking;
    this.clock = clock;
  }

  /**
   * @param revision of the draft that answered
   * @param opened the requests that it would open
   * @param handOver whether it would call a person
   */
  public record Tried(
      int revision,
      BotState state,
      List<Reply> replies,
      Decision decision,
      List<Opened> opened,
      boolean handOver) {
    private static Tried of(int revision, Turn turn) {
      return new Tried(
          revision,
          turn.state(),
          turn.replies(),
          turn.decision(),
          turn.effects().stream()
              .filter(Effect.OpenRequest.class::isInstance)
              .map(Effect.OpenRequest.class::cast)
              .map(open -> new Opened(open.line(), open.title(), open.urgent()))
              .toList(),
          turn.effects().stream().anyMatch(Effect.HandOver.class::isInstance));
    }
  }

  public record Opened(String line, String title, boolean urgent) {}

  private record Trained(int revision, Assistant assistant) {}

  /**
   * @param state of the turn before; empty begins a conversation in {@code lang}
   * @throws dev.doorstep.platform.Problem (as failure) 404 without a draft, 422 when it has faults
   */
  public Uni<Tried> answer(Lang lang, Optional<BotState> state, Said said) {
    return drafting
        .needed()
        .chain(this::trained)
        .map(
            trained -> {
              Assistant assistant = trained.assistant();
              return Tried.of(
                  trained.revision(),
                  assistant.decide(
                      state.orElseGet(() -> assistant.start(lang)),
                      said,
                      Rehearsal.at(clock.instant(), List.of())));
            });
  }

  private Uni<Trained> trained(Draft draft) {
    Trained known = newest;
    if (known != null && known.revision() == draft.revision()) {
      return Uni.createFrom().item(known);
    }
    return checking
        .readable(draft.files())
        .map(assistant -> new Trained(draft.revision(), assistant))
        .invoke(trained -> newest = trained);
  }
}
