package dev.doorstep.request;

import dev.doorstep.eventlog.Transactions;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The visitor says how satisfied they are. Asked once, when a request is resolved: it can be given
 * for seven days, and changed for as long as the request is not closed. Opened again and resolved
 * again, it is asked anew; the history keeps both.
 */
@ApplicationScoped
public class RatingRequest {
  private final Transactions transactions;
  private final RequestStore store;
  private final MovingRequest moving;
  private final Clock clock;

  RatingRequest(Transactions transactions, RequestStore store, MovingRequest moving, Clock clock) {
    this.transactions = transactions;
    this.store = store;
    this.moving = moving;
    this.clock = clock;
  }

  /**
   * The same rating again changes nothing.
   *
   * @throws Problem (as failure) 404, 400, or 409 when it is not the time for it
   */
  public Uni<Request> rate(
      RequestNumber number, int stars, String reason, Predicate<Request> visible) {
    if (stars < 1 || stars > 5 || reason.length() > Rating.REASON_LIMIT) {
      return Uni.createFrom()
          .failure(
              Problem.badRequest(
                  "'stars' takes 1 to 5, and 'reason' at most 500 characters. / 评价为 1 至 5 星，理由不超过 500 字。"));
    }
    return transactions.run(
        (session, outbox) ->
            moving
                .lock(session, number, visible)
                .chain(
                    request -> {
                      if (isKnown(request, stars, reason)) return Uni.createFrom().item(request);
                      Rating rating = new Rating(stars, reason, clock.instant());
                      Request rated = rated(request, rating);
                      Move move = move(request, rating);
                      return store
                          .update(session, rated, move)
                          .invoke(stored -> outbox.add(RequestEvents.rated(stored, move)));
                    }));
  }

  private static boolean isKnown(Request request, int stars, String reason) {
    return request.aftermath().rating().filter(one -> one.saysTheSame(stars, reason)).isPresent();
  }

  static Request rated(Request request, Rating rating) {
    boolean inTime = request.visitorsTimeEnds().filter(rating.at()::isBefore).isPresent();
    boolean resolved = request.clocks().resolvedAt().isPresent();
    boolean fixed =
        request.state() == RequestState.CLOSED && request.aftermath().rating().isPresent();
    if (!inTime || !resolved || fixed) throw refused(request);
    return request
        .with(request.state(), request.line(), request.owner(), request.clocks(), rating.at())
        .with(request.aftermath().rated(rating));
  }

  private static Move move(Request request, Rating rating) {
    return new Move(
        rating.at(),
        Move.By.of(Actor.VISITOR),
        "rate",
        Optional.of(request.state()),
        request.state(),
        rating.inWords());
  }

  private static Problem refused(Request request) {
    return Problem.conflict(
            "rating-refused",
            "%s can be rated within 7 days after it is resolved, and the rating changed until it is closed. / 诉求 %s 办结后 7 天内可以评价；关闭后不能再改。"
                .formatted(request.number(), request.number()))
        .with("state", request.state());
  }
}
