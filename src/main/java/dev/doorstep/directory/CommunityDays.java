package dev.doorstep.directory;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The table of the days that communities close or work of their own accord. */
final class CommunityDays {
  private static final String ALL =
      "select community, day, works_like, note from community_day order by community, day";
  private static final String PUT =
      """
      insert into community_day (community, day, works_like, note)
      select code, $2, $3, $4 from community where code = $1
        and (select count(*) from community_day d where d.community = $1 and d.day <> $2) < $5
      on conflict (community, day) do update set works_like = excluded.works_like, note = excluded.note
      """;
  private static final String DELETE =
      "delete from community_day where community = $1 and day = $2";

  private CommunityDays() {}

  static Uni<Map<CommunityCode, List<SpecialDay>>> all(SqlClient client) {
    return client
        .query(ALL)
        .execute()
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .collect(
                        groupingBy(
                            row -> new CommunityCode(row.getString("community")),
                            mapping(
                                CommunityDays::day, collectingAndThen(toList(), List::copyOf)))));
  }

  /** False when the community already has {@code most} other days. */
  static Uni<Boolean> put(SqlClient client, CommunityCode community, SpecialDay day, int most) {
    return client
        .preparedQuery(PUT)
        .execute(
            Tuple.of(
                community.value(),
                day.date(),
                day.like().map(DayOfWeek::getValue).orElse(null),
                day.note(),
                most))
        .map(written -> written.rowCount() > 0);
  }

  static Uni<Void> delete(SqlClient client, CommunityCode community, LocalDate day) {
    return client.preparedQuery(DELETE).execute(Tuple.of(community.value(), day)).replaceWithVoid();
  }

  private static SpecialDay day(Row row) {
    return new SpecialDay(
        row.getLocalDate("day"),
        Optional.ofNullable(row.getInteger("works_like")).map(DayOfWeek::of),
        row.getString("note"));
  }
}
