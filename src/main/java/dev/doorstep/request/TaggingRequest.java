package dev.doorstep.request;

import dev.doorstep.directory.CommunityCode;
import dev.doorstep.eventlog.Transactions;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Puts tags on requests, and knows those that a community uses. */
@ApplicationScoped
public class TaggingRequest {
  private static final String USED =
      """
      select tag, count(*) as requests
      from request r, unnest(string_to_array(r.tags, E'\\n')) as tag
      where r.community = $1 and r.tags <> ''
      group by tag order by requests desc, tag limit 100
      """;

  private final Transactions transactions;
  private final RequestStore store;
  private final Pool pool;
  private final Clock clock;

  TaggingRequest(Transactions transactions, RequestStore store, Pool pool, Clock clock) {
    this.transactions = transactions;
    this.store = store;
    this.pool = pool;
    this.clock = clock;
  }

  /** A tag and how many requests have it. */
  public record Used(String tag, long requests) {}

  /**
   * What is there already, or is not there, changes nothing.
   *
   * @throws Problem (as failure) 404, 400
   */
  public Uni<Request> tag(
      RequestNumber number,
      Actor actor,
      List<String> add,
      List<String> remove,
      Predicate<Request> visible) {
    return transactions.run(
        (session, outbox) ->
            store
                .lock(session, number)
                .map(found -> MovingRequest.visible(found, number, visible))
                .chain(
                    request -> {
                      Tags.Change change = Tags.change(request.tags(), add, remove);
                      if (change.note().isEmpty()) return Uni.createFrom().item(request);
                      Instant now = clock.instant();
                      Move move =
                          new Move(
                              now,
                              Move.By.of(actor),
                              "tag",
                              Optional.of(request.state()),
                              request.state(),
                              change.note());
                      return store
                          .update(session, request.tagged(change.tags(), now), move)
                          .invoke(stored -> outbox.add(RequestEvents.tagged(stored, move)));
                    }));
  }

  /** The most used first. */
  public Uni<List<Used>> used(CommunityCode community) {
    return pool.preparedQuery(USED)
        .execute(Tuple.of(community.value()))
        .map(
            rows ->
                rows.stream()
                    .map(row -> new Used(row.getString("tag"), row.getLong("requests")))
                    .toList());
  }
}
