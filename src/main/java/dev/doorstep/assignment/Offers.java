package dev.doorstep.assignment;

import dev.doorstep.eventlog.Transactions;
import dev.doorstep.platform.Problem;
import dev.doorstep.request.RequestNumber;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Offers that are open. Accepting one is claiming its request, or answering its visitor. */
@ApplicationScoped
public class Offers {
  private final Pool pool;
  private final Transactions transactions;
  private final AssigningRound round;
  private final Clock clock;

  Offers(Pool pool, Transactions transactions, AssigningRound round, Clock clock) {
    this.pool = pool;
    this.transactions = transactions;
    this.round = round;
    this.clock = clock;
  }

  /** By request. */
  public Uni<Map<RequestNumber, Offer>> open() {
    return OfferTable.pending(pool)
        .map(
            all ->
                all.stream()
                    .filter(Pending::waits)
                    .map(one -> new Offer(one.about().request(), one.assignee(), one.until()))
                    .collect(Collectors.toMap(Offer::request, Function.identity())));
  }

  /**
   * The asked person would rather not; the next is asked at once.
   *
   * @throws Problem (as failure) 409 when it is not theirs (any more)
   */
  public Uni<Void> decline(RequestNumber number, String username) {
    Instant now = clock.instant();
    return transactions
        .inBulk(
            (connection, outbox) ->
                find(connection, number, username)
                    .call(
                        offer ->
                            OfferTable.settle(connection, offer.id(), Pending.Outcome.DECLINED, now)
                                .invoke(
                                    settled -> {
                                      if (!settled) throw gone(number, Optional.empty());
                                    }))
                    .invoke(
                        offer ->
                            outbox.add(
                                AssignmentEvents.returned(
                                    offer.about(),
                                    offer.assignee(),
                                    Pending.Outcome.DECLINED.code(),
                                    now)))
                    .replaceWithVoid())
        .call(round::run);
  }

  private static Uni<Pending> find(
      SqlConnection connection, RequestNumber number, String username) {
    return OfferTable.pending(connection)
        .map(
            all -> {
              Optional<Pending> open =
                  all.stream().filter(one -> one.about().request().equals(number)).findFirst();
              return open.filter(one -> one.assignee().username().equals(username))
                  .orElseThrow(() -> gone(number, open));
            });
  }

  private static Problem gone(RequestNumber number, Optional<Pending> other) {
    Problem problem =
        Problem.conflict(
            "no-offer",
            "%s is not offered to you any more; look at the request itself. / %s已不在派给您的单中，请查看诉求现状。"
                .formatted(number, number));
    other.ifPresent(one -> problem.with("assignee", one.assignee()));
    return problem;
  }
}
