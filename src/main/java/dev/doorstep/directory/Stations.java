package dev.doorstep.directory;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The stations, looked up. */
@ApplicationScoped
public class Stations {
  private static final String SELECT =
      """
      select s.code as station, s.name_zh as station_zh, s.name_en as station_en, s.floor,
        b.code, b.name_zh, b.name_en, b.community, b.address
      from station s join building b on b.code = s.building
      """;

  private final Pool database;

  Stations(Pool database) {
    this.database = database;
  }

  /** Those of a community, by building and name. */
  public Uni<List<StationSummary>> of(CommunityCode community) {
    return database
        .preparedQuery(SELECT + " where b.community = $1 order by b.name_zh, s.name_zh")
        .execute(Tuple.of(community.value()))
        .map(rows -> rows.stream().map(Stations::station).toList());
  }

  public Uni<Optional<StationSummary>> find(String code) {
    return database
        .preparedQuery(SELECT + " where s.code = $1")
        .execute(Tuple.of(code))
        .map(rows -> rows.stream().map(Stations::station).findFirst());
  }

  private static StationSummary station(Row row) {
    return new StationSummary(
        row.getString("station"),
        new Bilingual(row.getString("station_zh"), row.getString("station_en")),
        DirectoryStore.building(row),
        row.getString("address"),
        row.getString("floor"));
  }
}
