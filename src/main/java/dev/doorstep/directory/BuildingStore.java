package dev.doorstep.directory;

import static dev.doorstep.directory.BulkWrite.Column.integer;
import static dev.doorstep.directory.BulkWrite.Column.text;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads all buildings and writes many at once. */
public final class BuildingStore {
  private static final BulkWrite<BuildingEntry> UPSERT =
      new BulkWrite<>(
          """
          insert into building (code, community, name_zh, name_en, address, floors)
          select i.code, i.community, i.name_zh, coalesce(i.name_en, b.name_en, i.name_zh),
                 coalesce(i.address, b.address, ''), coalesce(i.floors, b.floors, 1)
          from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::int[])
               as i (code, community, name_zh, name_en, address, floors)
          left join building b on b.code = i.code
          on conflict (code) do update set
            community = excluded.community, name_zh = excluded.name_zh, name_en = excluded.name_en,
            address = excluded.address, floors = excluded.floors
          where (building.community, building.name_zh, building.name_en, building.address, building.floors)
            is distinct from
                (excluded.community, excluded.name_zh, excluded.name_en, excluded.address, excluded.floors)
          returning xmax = 0 as added
          """,
          text(BuildingEntry::code),
          text(entry -> entry.community().value()),
          text(BuildingEntry::nameZh),
          text(BuildingEntry::nameEn),
          text(BuildingEntry::address),
          integer(BuildingEntry::floors));

  private BuildingStore() {}

  /** Codes must not repeat within {@code entries}. */
  public static Uni<Tally> write(SqlClient client, List<BuildingEntry> entries) {
    return UPSERT.run(client, entries);
  }

  public static Uni<List<BuildingSummary>> all(SqlClient client) {
    return client
        .query("select code, name_zh, name_en, community from building")
        .execute()
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(DirectoryStore::building)
                    .toList());
  }
}
