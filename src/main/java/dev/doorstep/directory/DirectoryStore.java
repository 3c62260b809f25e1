package dev.doorstep.directory;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the directory's tables straight into its records. */
@ApplicationScoped
class DirectoryStore {
  private static final String DISTRICT =
      "select code, name_zh, name_en, demo from district limit 1";
  private static final String COMMUNITIES =
      """
      select c.code, c.name_zh, c.name_en, c.specialty_zh, c.specialty_en, c.number_prefix, c.zone,
             c.allowed_origins, c.phone, s.name_zh as subdistrict_zh, s.name_en as subdistrict_en
      from community c join subdistrict s on s.code = c.subdistrict
      order by s.code, c.code
      """;
  private static final String LINES =
      """
      select code, ordinal, name_zh, name_en, hint_zh, hint_en, hours, first_answer_minutes,
             resolution_minutes, urgent
      from service_line order by ordinal
      """;
  private static final String ENTERPRISE =
      """
      select e.credit_code, e.name, e.building, b.community, e.floor, e.industry, e.tier
      from enterprise e join building b on b.code = e.building where e.credit_code = $1
      """;
  private static final String BUILDINGS =
      "select code, name_zh, name_en, community from building order by name_zh, code";
  private static final String BUILDING =
      "select code, name_zh, name_en, community from building where code = $1";

  private final Pool pool;

  DirectoryStore(Pool pool) {
    this.pool = pool;
  }

  Uni<DirectorySnapshot> snapshot() {
    return one(DISTRICT, Tuple.tuple(), DirectoryStore::district)
        .chain(
            district ->
                all(COMMUNITIES, DirectoryStore::community)
                    .chain(
                        communities -> snapshot(district.orElse(District.UNNAMED), communities)));
  }

  private Uni<DirectorySnapshot> snapshot(District district, List<Community> communities) {
    return all(LINES, DirectoryStore::line)
        .chain(
            lines ->
                all(BUILDINGS, DirectoryStore::building)
                    .chain(
                        buildings ->
                            CommunityDays.all(pool)
                                .map(
                                    days ->
                                        DirectorySnapshot.of(
                                            district, communities, lines, buildings, days))));
  }

  Uni<Optional<EnterpriseSummary>> enterprise(CreditCode code) {
    return one(ENTERPRISE, Tuple.of(code.value()), DirectoryStore::enterprise);
  }

  Uni<Optional<BuildingSummary>> building(String code) {
    return one(BUILDING, Tuple.of(code), DirectoryStore::building);
  }

  private <T> Uni<List<T>> all(String sql, Function<Row, T> read) {
    return pool.query(sql).execute().map(rows -> stream(rows, read));
  }

  private <T> Uni<Optional<T>> one(String sql, Tuple parameters, Function<Row, T> read) {
    return pool.preparedQuery(sql)
        .execute(parameters)
        .map(rows -> stream(rows, read).stream().findFirst());
  }

  private static <T> List<T> stream(RowSet<Row> rows, Function<Row, T> read) {
    return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
  }

  private static District district(Row row) {
    return new District(row.getString("code"), name(row, "name"), row.getBoolean("demo"));
  }

  private static Community community(Row row) {
    return new Community(
        new CommunityCode(row.getString("code")),
        name(row, "name"),
        name(row, "specialty"),
        name(row, "subdistrict"),
        row.getString("number_prefix"),
        ZoneId.of(row.getString("zone")),
        Stream.of(row.getArrayOfStrings("allowed_origins"))
            .flatMap(origin -> WebOrigin.find(origin).stream())
            .collect(Collectors.toUnmodifiableSet()),
        row.getString("phone"));
  }

  private static ServiceLine line(Row row) {
    return new ServiceLine(
        new LineCode(row.getString("code")),
        row.getInteger("ordinal"),
        name(row, "name"),
        name(row, "hint"),
        OpeningHours.parse(row.getString("hours")),
        Duration.ofMinutes(row.getInteger("first_answer_minutes")),
        Duration.ofMinutes(row.getInteger("resolution_minutes")),
        row.getBoolean("urgent"));
  }

  private static EnterpriseSummary enterprise(Row row) {
    return new EnterpriseSummary(
        new CreditCode(row.getString("credit_code")),
        row.getString("name"),
        row.getString("building"),
        new CommunityCode(row.getString("community")),
        row.getString("floor"),
        Industry.of(row.getString("industry")),
        Tier.of(row.getString("tier")));
  }

  static BuildingSummary building(Row row) {
    return new BuildingSummary(
        row.getString("code"), name(row, "name"), new CommunityCode(row.getString("community")));
  }

  private static Bilingual name(Row row, String column) {
    return new Bilingual(row.getString(column + "_zh"), row.getString(column + "_en"));
  }
}
