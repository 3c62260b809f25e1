package dev.doorstep.request;

import dev.doorstep.directory.LineCode;
import dev.doorstep.directory.ServiceLine;
import dev.doorstep.platform.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Decides moves; pure. Loading and storing is the use case's part, time is passed in. */
final class Lifecycle {
  private Lifecycle() {}

  /**
   * What someone asks for.
   *
   * @param note the reason, shown in the history; empty when none was given
   * @param target the line to transfer to; empty for every other command
   * @param ending how it came to its end; done unless given
   */
  record Wish(
      Command command,
      Actor actor,
      String note,
      Optional<ServiceLine> target,
      Optional<Ending.Kind> ending) {}

  record Outcome(Request request, Move move) {}

  /**
   * @throws Problem 409 or 400 with the reason and the moves that are possible
   */
  static Outcome decide(Request request, Wish wish, ServiceLine line, ZoneId zone, Instant now) {
    RequestState next =
        request
            .state()
            .after(wish.command())
            .map(state -> withoutOwner(request, wish, state))
            .orElseThrow(() -> RefusedMove.illegal(request, wish.command()));
    refuseStrangers(request, wish);
    refuseLateVisitors(request, wish, now);
    if (wish.command().needsReason() && wish.note().isBlank())
      throw RefusedMove.reasonNeeded(wish.command());
    LineCode lineAfter = line.code();
    if (wish.command() == Command.TRANSFER) {
      lineAfter =
          wish.target()
              .map(ServiceLine::code)
              .filter(target -> !target.equals(line.code()))
              .orElseThrow(
                  () ->
                      Problem.badRequest(
                          "Name in 'line' the service line to transfer to; not "
                              + line.code()
                              + ", it is there already."));
    }
    Request after =
        request
            .with(
                next,
                lineAfter,
                owner(request, wish, next),
                clocks(request, wish, line, zone, now),
                now)
            .with(aftermath(request, wish));
    return new Outcome(
        after,
        new Move(
            now,
            Move.By.of(wish.actor()),
            wish.command().code(),
            Optional.of(request.state()),
            next,
            wish.note()));
  }

  /**
   * What is worked on elsewhere, under another number, ends here from wherever it stands.
   *
   * @throws Problem 409 when it is finished, or a colleague's
   */
  static Outcome end(Request request, Actor actor, Ending.Kind kind, String note, Instant now) {
    if (!request.state().isOpen()) throw RefusedMove.illegal(request, Command.CLOSE);
    refuseStrangers(
        request, new Wish(Command.CLOSE, actor, note, Optional.empty(), Optional.of(kind)));
    Request after =
        request
            .with(
                RequestState.CLOSED,
                request.line(),
                request.owner(),
                request.clocks().close(now),
                now)
            .with(Aftermath.of(new Ending(kind, "")));
    return new Outcome(
        after,
        new Move(
            now,
            Move.By.of(actor),
            Command.CLOSE.code(),
            Optional.of(request.state()),
            RequestState.CLOSED,
            note));
  }

  /** What was closed before anybody had it waits for somebody when it is opened again. */
  private static RequestState withoutOwner(Request request, Wish wish, RequestState next) {
    return wish.command() == Command.REOPEN && request.owner().isEmpty() ? RequestState.NEW : next;
  }

  private static void refuseStrangers(Request request, Wish wish) {
    Actor actor = wish.actor();
    if (actor.kind() != Actor.Kind.STAFF || request.owner().isEmpty()) return;
    boolean anyone = wish.command() == Command.REOPEN;
    if (!anyone && !actor.leads() && !request.isOwnedBy(actor))
      throw RefusedMove.notYours(request, wish.command());
  }

  private static void refuseLateVisitors(Request request, Wish wish, Instant now) {
    if (wish.actor().kind() != Actor.Kind.VISITOR || wish.command() != Command.REOPEN) return;
    if (request.visitorsTimeEnds().filter(now::isBefore).isEmpty())
      throw RefusedMove.tooLateToReopen(request);
  }

  private static Aftermath aftermath(Request request, Wish wish) {
    return switch (wish.command()) {
      case RESOLVE -> ended(wish, Ending.Kind.DONE);
      case CLOSE ->
          request.state() == RequestState.RESOLVED
              ? request.aftermath()
              : ended(wish, Ending.Kind.UNANSWERED);
      case REOPEN -> Aftermath.NONE;
      case CLAIM, RELEASE, START, WAIT, RESUME, REJECT, TRANSFER, WITHDRAW -> request.aftermath();
    };
  }

  private static Aftermath ended(Wish wish, Ending.Kind unlessGiven) {
    return Aftermath.of(new Ending(wish.ending().orElse(unlessGiven), wish.note()));
  }

  private static Optional<Owner> owner(Request request, Wish wish, RequestState next) {
    return switch (wish.command()) {
      case CLAIM -> Optional.of(new Owner(wish.actor().id(), wish.actor().name()));
      default -> next == RequestState.NEW ? Optional.empty() : request.owner();
    };
  }

  private static Clocks clocks(
      Request request, Wish wish, ServiceLine line, ZoneId zone, Instant now) {
    Clocks clocks = request.clocks();
    return switch (wish.command()) {
      case WAIT -> clocks.pause(now);
      case RESUME -> clocks.resume(line.hours(), zone, now);
      case RESOLVE, REJECT, WITHDRAW -> clocks.finish(now);
      case CLOSE -> clocks.close(now);
      case REOPEN -> clocks.restart(line, zone, now);
      case TRANSFER -> clocks.restart(wish.target().orElse(line), zone, now);
      case CLAIM, RELEASE, START -> clocks;
    };
  }
}
