package dev.doorstep.scripting;

import dev.doorstep.bot.proof.RecordedTurn;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a replay needs of past conversations, without knowing conversations. */
public interface PastTurns {

  /**
   * Which conversations.
   *
   * @param from from this instant on; {@code to}: before this one
   * @param communities codes; empty means every community
   * @param most of the conversations that were last spoken in, as many as make up this many turns
   */
  record Span(Instant from, Instant to, Optional<Set<String>> communities, int most) {}

  /** A conversation with turns in the span, and how many it has there. */
  record Past(UUID conversation, String community, int turns) {}

  Uni<List<Past>> conversations(Span span);

  /** All recorded turns of these conversations in the span, those of one conversation in order. */
  Uni<List<RecordedTurn>> turns(List<UUID> conversations, Span span);
}
