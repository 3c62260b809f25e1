package dev.doorstep.directory;

import static dev.doorstep.directory.BulkWrite.Column.text;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Writes communities, many at once, with the subdistricts they lie in. */
public final class CommunityStore {
  private static final BulkWrite<SubdistrictEntry> UPSERT_SUBDISTRICTS =
      new BulkWrite<>(
          """
          insert into subdistrict (code, district, name_zh, name_en)
          select i.code, d.code, i.name_zh, coalesce(i.name_en, s.name_en, i.name_zh)
          from unnest($1::text[], $2::text[], $3::text[]) as i (code, name_zh, name_en)
          cross join (select code from district limit 1) d
          left join subdistrict s on s.code = i.code
          on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en
          where (subdistrict.name_zh, subdistrict.name_en) is distinct from (excluded.name_zh, excluded.name_en)
          returning xmax = 0 as added
          """,
          text(entry -> entry.code().value()),
          text(SubdistrictEntry::nameZh),
          text(SubdistrictEntry::nameEn));

  // Arrays of arrays cannot be unnested row by row, so origins travel as one text each.
  private static final BulkWrite<CommunityEntry> UPSERT =
      new BulkWrite<>(
          """
          insert into community (code, subdistrict, name_zh, name_en, specialty_zh, specialty_en,
                                 number_prefix, zone, allowed_origins, phone)
          select i.code, i.subdistrict, i.name_zh, coalesce(i.name_en, c.name_en, i.name_zh),
                 coalesce(i.specialty_zh, c.specialty_zh, ''), coalesce(i.specialty_en, c.specialty_en, ''),
                 i.number_prefix, coalesce(i.zone, c.zone, '%s'),
                 coalesce(string_to_array(i.allowed_origins, ' '), c.allowed_origins, '{}'),
                 coalesce(i.phone, c.phone, '')
          from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                      $8::text[], $9::text[], $10::text[])
               as i (code, subdistrict, name_zh, name_en, specialty_zh, specialty_en, number_prefix,
                     zone, allowed_origins, phone)
          left join community c on c.code = i.code
          on conflict (code) do update set
            subdistrict = excluded.subdistrict, name_zh = excluded.name_zh, name_en = excluded.name_en,
            specialty_zh = excluded.specialty_zh, specialty_en = excluded.specialty_en,
            number_prefix = excluded.number_prefix, zone = excluded.zone,
            allowed_origins = excluded.allowed_origins, phone = excluded.phone
          where (community.subdistrict, community.name_zh, community.name_en, community.specialty_zh,
                 community.specialty_en, community.number_prefix, community.zone,
                 community.allowed_origins, community.phone)
            is distinct from (excluded.subdistrict, excluded.name_zh, excluded.name_en,
                 excluded.specialty_zh, excluded.specialty_en, excluded.number_prefix, excluded.zone,
                 excluded.allowed_origins, excluded.phone)
          returning xmax = 0 as added
          """
              .formatted(CommunityEntry.USUAL_ZONE),
          text(entry -> entry.code().value()),
          text(entry -> entry.subdistrict().code().value()),
          text(CommunityEntry::nameZh),
          text(CommunityEntry::nameEn),
          text(CommunityEntry::specialtyZh),
          text(CommunityEntry::specialtyEn),
          text(CommunityEntry::numberPrefix),
          text(entry -> entry.zone() == null ? null : entry.zone().getId()),
          text(
              entry ->
                  entry.allowedOrigins() == null
                      ? null
                      : String.join(" ", sorted(entry.allowedOrigins()))),
          text(CommunityEntry::phone));

  private CommunityStore() {}

  /**
   * Needs a district. Codes must not repeat within {@code entries}, and all that name a subdistrict
   * must name it the same.
   *
   * @return what became of the communities
   */
  public static Uni<Tally> write(SqlClient client, List<CommunityEntry> entries) {
    List<SubdistrictEntry> subdistricts =
        entries.stream().map(CommunityEntry::subdistrict).distinct().toList();
    return UPSERT_SUBDISTRICTS.run(client, subdistricts).chain(() -> UPSERT.run(client, entries));
  }

  /** Which prefix begins the request numbers of which community. */
  public static Uni<Map<CommunityCode, String>> numberPrefixes(SqlClient client) {
    return client
        .query("select code, number_prefix from community")
        .execute()
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .collect(
                        Collectors.toMap(
                            row -> new CommunityCode(row.getString("code")),
                            row -> row.getString("number_prefix"))));
  }

  /**
   * Lets pages of these origins, and of no others, embed the widget; false when there is no such
   * community.
   */
  static Uni<Boolean> allow(
      SqlClient client, CommunityCode community, Collection<WebOrigin> origins) {
    return client
        .preparedQuery("update community set allowed_origins = $2 where code = $1")
        .execute(Tuple.of(community.value(), sorted(origins).toArray(String[]::new)))
        .map(updated -> updated.rowCount() > 0);
  }

  private static List<String> sorted(Collection<WebOrigin> origins) {
    return origins.stream().map(WebOrigin::toString).distinct().sorted().toList();
  }
}
