package dev.doorstep.request;

import dev.doorstep.directory.Community;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.Directory;
import dev.doorstep.eventlog.Outbox;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Opens and moves requests in memory, for use cases that handle many in one transaction: load,
 * change, write. Whoever loads has locked the conversations.
 */
@ApplicationScoped
public class HandlingRequests {
  private final OpeningRequest opening;
  private final MovingRequest moving;
  private final RequestMapping mapping;
  private final Directory directory;

  HandlingRequests(
      OpeningRequest opening, MovingRequest moving, RequestMapping mapping, Directory directory) {
    this.opening = opening;
    this.moving = moving;
    this.mapping = mapping;
    this.directory = directory;
  }

  /** The requests of each of these conversations. */
  public Uni<Map<UUID, RequestsInHand>> load(SqlClient client, Collection<UUID> conversations) {
    return RequestTable.ofConversations(client, conversations)
        .map(rows -> rows.stream().collect(Collectors.groupingBy(row -> row.conversation)))
        .map(
            found ->
                conversations.stream()
                    .collect(
                        Collectors.toMap(
                            Function.identity(), id -> inHand(found.getOrDefault(id, List.of())))));
  }

  /** Those of these numbers. */
  Uni<Map<RequestNumber, Request>> find(SqlClient client, Collection<RequestNumber> numbers) {
    if (numbers.isEmpty()) return Uni.createFrom().item(Map.of());
    return RequestTable.find(client, numbers)
        .map(
            rows ->
                rows.stream()
                    .map(mapping::read)
                    .collect(Collectors.toMap(Request::number, Function.identity())));
  }

  /** Numbers for requests that may be opened in these communities. */
  public Uni<RequestNumbers> numbers(
      SqlClient client, Set<CommunityCode> communities, Instant now) {
    return RequestNumbers.lock(client, communities.stream().map(this::community).toList(), now);
  }

  public Request open(
      RequestsInHand hand,
      RequestNumbers numbers,
      Outbox outbox,
      Origin origin,
      OpeningRequest.Need need,
      Actor actor,
      Instant now) {
    Move move = OpeningRequest.move(actor, now);
    Request request =
        opening.request(numbers.next(community(origin.community())), origin, need, now);
    hand.open(request, move);
    outbox.add(RequestEvents.opened(request, move));
    return request;
  }

  /**
   * @throws Problem 404, 409 or 400; then nothing has changed
   */
  public ConversationOfRequest.Moved move(
      RequestsInHand hand, Outbox outbox, MovingRequest.Order order, Instant now) {
    Request request =
        MovingRequest.visible(
            hand.all().stream().filter(one -> one.number().equals(order.number())).findFirst(),
            order.number(),
            any -> true);
    Lifecycle.Outcome outcome = moving.decide(request, order, now);
    hand.change(request, outcome.request(), outcome.move());
    outbox.add(RequestEvents.moved(outcome.request(), outcome.move(), order.command()));
    return new ConversationOfRequest.Moved(
        order.command(),
        order.actor(),
        request.owner(),
        hand.anyOpen(),
        outcome.request(),
        order.note());
  }

  /** Everything that changed in any of them. */
  public Uni<Void> write(
      SqlClient client, Collection<RequestsInHand> hands, RequestNumbers numbers) {
    List<RequestRow> opened =
        hands.stream().flatMap(hand -> hand.opened().stream()).map(this::row).toList();
    List<RequestRow> changed =
        hands.stream().flatMap(hand -> hand.changed().stream()).map(this::row).toList();
    List<MoveRow> moves =
        hands.stream()
            .flatMap(hand -> hand.steps().stream())
            .map(step -> MoveRow.of(step.number(), step.move()))
            .toList();
    return Uni.join()
        .all(
            numbers.write(client),
            RequestTable.insert(client, opened),
            RequestTable.update(client, changed),
            RequestTable.insertHistory(client, moves))
        .andFailFast()
        .replaceWithVoid();
  }

  private RequestsInHand inHand(List<RequestRow> rows) {
    return new RequestsInHand(rows.stream().map(mapping::read).toList());
  }

  private RequestRow row(Request request) {
    RequestRow row = new RequestRow();
    mapping.write(request, row);
    row.version = request.version();
    return row;
  }

  private Community community(CommunityCode code) {
    return directory
        .community(code)
        .orElseThrow(() -> Problem.badRequest("There is no community '" + code + "'."));
  }
}
