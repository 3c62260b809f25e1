package dev.doorstep.request;

import dev.doorstep.eventlog.GroupCommit;
import dev.doorstep.eventlog.Outbox;
import dev.doorstep.eventlog.Transactions;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Opens requests that come ready-made, from a desk or a program; those that arrive together share
 * one transaction. What a sender sends again under the same key opens nothing new, see {@link
 * OpeningOnce}.
 */
@ApplicationScoped
public class AcceptingRequest {
  private final Transactions transactions;
  private final HandlingRequests handling;
  private final OpeningRequest opening;
  private final Clock clock;
  private final GroupCommit<Wanted, OpeningOnce.Opened> arriving;

  AcceptingRequest(
      Transactions transactions,
      HandlingRequests handling,
      OpeningRequest opening,
      Clock clock,
      Vertx vertx) {
    this.transactions = transactions;
    this.handling = handling;
    this.opening = opening;
    this.clock = clock;
    this.arriving = new GroupCommit<>(vertx, Wanted::key, this::take);
  }

  /**
   * A request as it came in.
   *
   * @param sending how the sender marked it, if they did
   */
  public record Wanted(
      Origin origin, OpeningRequest.Need need, Actor actor, Optional<OpeningOnce.Sending> sending) {
    /** The same mark is worked on once at a time; what has none is like nothing else. */
    private Object key() {
      return sending.<Object>map(SentRequests.Mark::of).orElseGet(Object::new);
    }
  }

  /** What is known under the marks of a batch. */
  private record Before(
      Map<SentRequests.Mark, SentRequests.Sent> sent, Map<RequestNumber, Request> requests) {
    Optional<SentRequests.Sent> of(Wanted wanted) {
      return wanted.sending().map(SentRequests.Mark::of).map(sent::get);
    }
  }

  /** A request that is opened, under its sender's mark. */
  private record Fresh(Wanted wanted, Request request) {}

  /**
   * @throws Problem (as failure) 400 for an unknown community or line, 422 when the key came with
   *     something else before
   */
  public Uni<OpeningOnce.Opened> accept(Wanted wanted) {
    return Uni.createFrom()
        .deferred(
            () -> {
              opening.check(wanted.origin(), wanted.need());
              return arriving.add(wanted);
            });
  }

  private Uni<List<Supplier<OpeningOnce.Opened>>> take(List<Wanted> batch) {
    return transactions.inBulk(
        (connection, outbox) ->
            before(connection, batch).chain(before -> open(connection, outbox, batch, before)));
  }

  private Uni<Before> before(SqlConnection connection, List<Wanted> batch) {
    List<OpeningOnce.Sending> sendings =
        batch.stream().flatMap(wanted -> wanted.sending().stream()).toList();
    return SentRequests.before(connection, sendings)
        .chain(
            sent ->
                handling
                    .find(
                        connection, sent.values().stream().map(SentRequests.Sent::request).toList())
                    .map(requests -> new Before(sent, requests)));
  }

  private Uni<List<Supplier<OpeningOnce.Opened>>> open(
      SqlConnection connection, Outbox outbox, List<Wanted> batch, Before before) {
    Instant now = clock.instant();
    List<Wanted> fresh = batch.stream().filter(one -> before.of(one).isEmpty()).toList();
    return handling
        .numbers(
            connection,
            fresh.stream().map(one -> one.origin().community()).collect(Collectors.toSet()),
            now)
        .chain(
            numbers -> {
              RequestsInHand hand = RequestsInHand.none();
              List<Fresh> opened = new ArrayList<>();
              List<Supplier<OpeningOnce.Opened>> answers = new ArrayList<>();
              for (Wanted one : batch) {
                answers.add(
                    before
                        .of(one)
                        .map(sent -> again(one, sent, before))
                        .orElseGet(
                            () -> {
                              Request request =
                                  handling.open(
                                      hand,
                                      numbers,
                                      outbox,
                                      one.origin(),
                                      one.need(),
                                      one.actor(),
                                      now);
                              opened.add(new Fresh(one, request));
                              return () -> new OpeningOnce.Opened(request, false);
                            }));
              }
              return handling
                  .write(connection, List.of(hand), numbers)
                  .chain(() -> SentRequests.insert(connection, sent(opened, now)))
                  .replaceWith(answers);
            });
  }

  private static Supplier<OpeningOnce.Opened> again(
      Wanted wanted, SentRequests.Sent sent, Before before) {
    return () -> {
      OpeningOnce.Sending sending = wanted.sending().orElseThrow();
      if (!OpeningOnce.isSame(sending, sent.content())) throw OpeningOnce.reused(sending.key());
      return new OpeningOnce.Opened(before.requests().get(sent.request()), true);
    };
  }

  private static List<SentRequests.Sent> sent(List<Fresh> opened, Instant now) {
    return opened.stream()
        .flatMap(
            one ->
                one.wanted().sending().stream()
                    .map(
                        sending ->
                            new SentRequests.Sent(
                                SentRequests.Mark.of(sending),
                                OpeningOnce.digest(sending.content()),
                                one.request().number(),
                                now)))
        .toList();
  }
}
