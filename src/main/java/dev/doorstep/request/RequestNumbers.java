package dev.doorstep.request;

import dev.doorstep.directory.Community;
import dev.doorstep.directory.CommunityCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The next numbers of some communities' day. Their counters stay locked until the commit, so
 * numbers have no holes; they are locked in one order, so batches cannot wait for each other.
 */
public final class RequestNumbers {
  private static final String LOCK =
      """
      insert into request_counter (community, day, last)
      select community, day, 0 from unnest($1::text[], $2::date[]) as r (community, day) order by community, day
      on conflict (community, day) do update set last = request_counter.last returning community, last
      """;

  private static final String WRITE =
      """
      update request_counter c set last = r.last
      from unnest($1::text[], $2::date[], $3::integer[]) as r (community, day, last)
      where c.community = r.community and c.day = r.day
      """;

  private final Instant now;
  private final List<Community> communities;
  private final Map<CommunityCode, Integer> last = new HashMap<>();

  private RequestNumbers(Collection<Community> communities, Instant now) {
    this.communities = List.copyOf(communities);
    this.now = now;
  }

  static Uni<RequestNumbers> lock(
      SqlClient client, Collection<Community> communities, Instant now) {
    RequestNumbers numbers = new RequestNumbers(communities, now);
    if (communities.isEmpty()) return Uni.createFrom().item(numbers);
    return client
        .preparedQuery(LOCK)
        .execute(Tuple.of(numbers.codes(), numbers.days()))
        .invoke(rows -> rows.forEach(numbers::found))
        .replaceWith(numbers);
  }

  RequestNumber next(Community community) {
    return RequestNumber.of(
        community.numberPrefix(), day(community), last.merge(community.code(), 1, Integer::sum));
  }

  Uni<Void> write(SqlClient client) {
    if (communities.isEmpty()) return Uni.createFrom().voidItem();
    return client
        .preparedQuery(WRITE)
        .execute(
            Tuple.of(
                codes(),
                days(),
                communities.stream().map(c -> last.get(c.code())).toArray(Integer[]::new)))
        .replaceWithVoid();
  }

  private void found(Row row) {
    last.put(new CommunityCode(row.getString("community")), row.getInteger("last"));
  }

  private String[] codes() {
    return communities.stream().map(community -> community.code().value()).toArray(String[]::new);
  }

  private LocalDate[] days() {
    return communities.stream().map(this::day).toArray(LocalDate[]::new);
  }

  private LocalDate day(Community community) {
    return LocalDate.ofInstant(now, community.zone());
  }
}
