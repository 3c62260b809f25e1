package dev.doorstep.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Decides what time does to a request that lies with its visitor; pure. */
final class Waiting {
  private Waiting() {}

  enum Due {
    NOTHING,
    REMIND,
    /** The visitor was reminded and did not answer. */
    CLOSE,
    /** It is resolved and nobody objected. */
    SETTLE
  }

  /**
   * @param remindAfter so long after it began to wait
   * @param closeAfter so long after the reminder, however late that came
   */
  record Patience(Duration remindAfter, Duration closeAfter) {}

  static Due due(Request request, List<Move> history, Patience patience, Instant now) {
    if (request.state() == RequestState.RESOLVED) {
      return request.visitorsTimeEnds().filter(now::isBefore).isPresent()
          ? Due.NOTHING
          : Due.SETTLE;
    }
    if (request.state() != RequestState.WAITING || request.origin().conversation().isEmpty())
      return Due.NOTHING; // nobody to remind
    Instant since = request.clocks().waitingSince().orElse(now);
    return history.stream()
        .filter(move -> move.command().equals("remind") && !move.at().isBefore(since))
        .map(Move::at)
        .findFirst()
        .map(reminded -> reached(reminded, patience.closeAfter(), now) ? Due.CLOSE : Due.NOTHING)
        .orElseGet(() -> reached(since, patience.remindAfter(), now) ? Due.REMIND : Due.NOTHING);
  }

  private static boolean reached(Instant from, Duration after, Instant now) {
    return !now.isBefore(from.plus(after));
  }
}
