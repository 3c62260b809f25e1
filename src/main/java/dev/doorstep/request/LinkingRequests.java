package dev.doorstep.request;

import dev.doorstep.eventlog.Outbox;
import dev.doorstep.eventlog.Transactions;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Links requests of one community with each other, so that none shows what another community may
 * not see: duplicates and related ones. {@link OpeningPart} links parts with their whole.
 */
@ApplicationScoped
public class LinkingRequests {
  static final int MOST = 50;

  private final Transactions transactions;
  private final RequestStore store;
  private final LinkStore links;
  private final MovingRequest moving;
  private final Clock clock;

  LinkingRequests(
      Transactions transactions,
      RequestStore store,
      LinkStore links,
      MovingRequest moving,
      Clock clock) {
    this.transactions = transactions;
    this.store = store;
    this.links = links;
    this.moving = moving;
    this.clock = clock;
  }

  /**
   * A link as it is asked for.
   *
   * @param close whether a duplicate is closed with it
   */
  public record Wish(
      RequestNumber number, Link.Kind kind, RequestNumber other, boolean close, Actor actor) {}

  public Uni<List<Link>> of(RequestNumber number, Predicate<Request> visible) {
    return transactions.read(
        session ->
            store
                .find(session, number)
                .map(found -> MovingRequest.visible(found, number, visible))
                .chain(() -> links.of(session, number)));
  }

  /**
   * The same link again changes nothing. The item has all links of the request.
   *
   * @throws Problem (as failure) 404 for either, 400, or 409 when they are linked otherwise
   */
  public Uni<List<Link>> link(Wish wish, Predicate<Request> visible) {
    return transactions.run(
        (session, outbox) ->
            lockBoth(session, wish.number(), wish.other(), visible)
                .chain(both -> link(session, outbox, both, wish, clock.instant()))
                .chain(() -> links.of(session, wish.number())));
  }

  /** Does nothing when they are not linked; parts stay parts. */
  public Uni<List<Link>> unlink(
      RequestNumber number, RequestNumber other, Actor actor, Predicate<Request> visible) {
    return transactions.run(
        (session, outbox) ->
            lockBoth(session, number, other, visible)
                .chain(both -> unlink(session, outbox, both, actor, clock.instant()))
                .chain(() -> links.of(session, number)));
  }

  /** Two requests under lock. */
  record Both(Request one, Request other) {}

  private Uni<Void> link(Mutiny.Session session, Outbox outbox, Both both, Wish wish, Instant now) {
    if (!both.one().origin().community().equals(both.other().origin().community()))
      throw Problem.badRequest("Only requests of one community are linked. / 只能关联同一社区的诉求。");
    return links
        .of(session, wish.number())
        .chain(
            known -> {
              Optional<Link> before =
                  known.stream().filter(link -> link.other().equals(wish.other())).findFirst();
              if (before.isEmpty() && known.size() >= MOST)
                throw Problem.badRequest("A request has at most 50 links. / 一件诉求最多 50 个关联。");
              before
                  .filter(link -> link.kind() != wish.kind())
                  .ifPresent(
                      link -> {
                        throw Problem.conflict(
                            "already-linked",
                            "%s and %s are linked as '%s' already; take that link away first. / 两件诉求已有其他关联，请先解除。"
                                .formatted(wish.number(), wish.other(), link.kind().code()));
                      });
              return before.isPresent()
                  ? Uni.createFrom().voidItem()
                  : connect(session, outbox, both, wish.kind(), wish.actor(), now);
            })
        .chain(
            () ->
                wish.close() && both.one().state().isOpen()
                    ? moving.join(session, outbox, both.one(), wish.actor(), now).replaceWithVoid()
                    : Uni.createFrom().voidItem());
  }

  private Uni<Void> unlink(
      Mutiny.Session session, Outbox outbox, Both both, Actor actor, Instant now) {
    return links
        .of(session, both.one().number())
        .chain(
            known -> {
              Optional<Link> link =
                  known.stream()
                      .filter(one -> one.other().equals(both.other().number()))
                      .filter(
                          one -> one.kind() != Link.Kind.PART && one.kind() != Link.Kind.PART_OF)
                      .findFirst();
              if (link.isEmpty()) return Uni.createFrom().voidItem();
              return links
                  .delete(session, both.one().number(), both.other().number())
                  .chain(
                      () ->
                          parted(
                              session,
                              outbox,
                              both.one(),
                              link.get().kind(),
                              both.other(),
                              actor,
                              now))
                  .chain(
                      () ->
                          parted(
                              session,
                              outbox,
                              both.other(),
                              link.get().kind().fromTheOtherSide(),
                              both.one(),
                              actor,
                              now));
            });
  }

  /** Both sides have it in their history and tell of it. */
  Uni<Void> connect(
      Mutiny.Session session, Outbox outbox, Both both, Link.Kind kind, Actor actor, Instant now) {
    return links
        .insert(session, both.one().number(), kind, both.other().number(), now)
        .chain(() -> linked(session, outbox, both.one(), Link.to(both.other(), kind), actor, now))
        .chain(
            () ->
                linked(
                    session,
                    outbox,
                    both.other(),
                    Link.to(both.one(), kind.fromTheOtherSide()),
                    actor,
                    now));
  }

  private Uni<Void> linked(
      Mutiny.Session session, Outbox outbox, Request request, Link link, Actor actor, Instant now) {
    Move move = move(request, "link", link.kind(), link.other(), actor, now);
    outbox.add(RequestEvents.linked(request, link, move));
    return store.note(session, request.number(), move);
  }

  private Uni<Void> parted(
      Mutiny.Session session,
      Outbox outbox,
      Request request,
      Link.Kind kind,
      Request other,
      Actor actor,
      Instant now) {
    Move move = move(request, "unlink", kind, other.number(), actor, now);
    outbox.add(RequestEvents.unlinked(request, other.number(), move));
    return store.note(session, request.number(), move);
  }

  /** The note is for the page to put into words: {@code part_of XTD-20261123-0007}. */
  private static Move move(
      Request request,
      String command,
      Link.Kind kind,
      RequestNumber other,
      Actor actor,
      Instant now) {
    return new Move(
        now,
        Move.By.of(actor),
        command,
        Optional.of(request.state()),
        request.state(),
        kind.code() + " " + other);
  }

  /** In the order of their numbers, so that two links cannot wait for each other. */
  private Uni<Both> lockBoth(
      Mutiny.Session session, RequestNumber one, RequestNumber other, Predicate<Request> visible) {
    if (one.equals(other))
      throw Problem.badRequest("A request is not linked with itself. / 诉求不能与自身关联。");
    boolean inOrder = one.value().compareTo(other.value()) < 0;
    RequestNumber first = inOrder ? one : other;
    RequestNumber second = inOrder ? other : one;
    return moving
        .lockConversations(session, List.of(first, second), visible)
        .chain(() -> store.lock(session, first))
        .chain(
            before ->
                store
                    .lock(session, second)
                    .map(
                        after ->
                            inOrder
                                ? new Both(before.orElseThrow(), after.orElseThrow())
                                : new Both(after.orElseThrow(), before.orElseThrow())));
  }
}
