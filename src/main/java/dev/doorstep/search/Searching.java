package dev.doorstep.search;

import dev.doorstep.directory.CommunityCode;
import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds entries, highest rank first. A word that many texts have is soon found among the newest of
 * them; one that is rare there has few hits, which the index names. So neither way reads much.
 */
@ApplicationScoped
public class Searching {
  /** Of the newest entries so many are read before the index is asked. */
  static final int NEWEST = 4000;

  private final Pool pool;
  private final Describing describing;

  Searching(Pool pool, Describing describing) {
    this.pool = pool;
    this.describing = describing;
  }

  /**
   * @param communities empty means every community
   * @param limit at most so many on a page
   */
  public record Query(
      String typed, Kind kind, Optional<Set<CommunityCode>> communities, Place after, int limit) {}

  /**
   * @throws Problem 400 when nothing can be looked for
   */
  public Uni<Found.Page> search(Query query) {
    Words words = Words.of(query.typed());
    List<String> communities =
        query.communities().stream()
            .flatMap(Set::stream)
            .map(CommunityCode::value)
            .sorted()
            .toList();
    if (query.communities().isPresent() && communities.isEmpty())
      return Uni.createFrom().item(new Found.Page(List.of(), Optional.empty()));
    int wanted = query.limit() + 1; // one more tells whether there is a next page
    return places(amongNewest(query, words, communities, wanted))
        .chain(
            newest ->
                newest.size() == wanted
                    ? Uni.createFrom().item(newest)
                    : places(byIndex(query, words, communities, wanted)))
        .chain(places -> page(query, words, places));
  }

  private Uni<Found.Page> page(Query query, Words words, List<Place> places) {
    boolean more = places.size() > query.limit();
    List<Place> shown = more ? places.subList(0, query.limit()) : places;
    return describing
        .each(query.kind(), shown.stream().map(Place::id).toList(), words)
        .map(
            found ->
                new Found.Page(
                    found, more ? Optional.of(shown.get(shown.size() - 1)) : Optional.empty()));
  }

  /** A statement and its values. */
  record Statement(String sql, Tuple values) {}

  static Statement amongNewest(Query query, Words words, List<String> communities, int limit) {
    Tuple values = Tuple.of(query.after().rank(), query.after().id(), limit);
    String here = "";
    String there = "";
    if (communities.size() == 1) here = " and community = " + add(values, communities.get(0));
    else if (communities.size() > 1)
      there = " and community = any(" + add(values, communities.toArray(String[]::new)) + ")";
    return new Statement(
        "select rank, id from (select rank, id, community, plain from "
            + query.kind().table()
            + " where (rank, id) < ($1, $2)"
            + here
            + " order by rank desc, id desc limit "
            + NEWEST
            + ") as newest where true"
            + there
            + all(words, values)
            + " order by rank desc, id desc limit $3",
        values);
  }

  static Statement byIndex(Query query, Words words, List<String> communities, int limit) {
    Tuple values = Tuple.of(query.after().rank(), query.after().id(), limit);
    String pieces = add(values, words.pieces(communities));
    return new Statement(
        "with found as materialized (select rank, id, plain from "
            + query.kind().table()
            + " where search_pieces(community, plain) @@ "
            + pieces
            + "::text::tsquery) select rank, id from found where (rank, id) < ($1, $2)"
            + all(words, values)
            + " order by rank desc, id desc limit $3",
        values);
  }

  /** The pieces may stand apart in a text that has not the word. */
  private static String all(Words words, Tuple values) {
    StringBuilder where = new StringBuilder();
    for (String word : words.each())
      where.append(" and strpos(plain, ").append(add(values, word)).append(") > 0");
    return where.toString();
  }

  private static String add(Tuple values, Object value) {
    values.addValue(value);
    return "$" + values.size();
  }

  private Uni<List<Place>> places(Statement statement) {
    return pool.preparedQuery(statement.sql())
        .execute(statement.values())
        .map(
            rows ->
                rows.stream()
                    .map(row -> new Place(row.getLong("rank"), row.getString("id")))
                    .toList());
  }
}
