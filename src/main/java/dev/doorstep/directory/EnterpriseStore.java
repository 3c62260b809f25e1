package dev.doorstep.directory;

import static dev.doorstep.directory.BulkWrite.Column.text;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.List;

/** Writes enterprises, many at once. */
public final class EnterpriseStore {
  // xmax is 0 in a row that the statement inserted, and set in one that it updated.
  private static final BulkWrite<EnterpriseEntry> UPSERT =
      new BulkWrite<>(
          """
          insert into enterprise (credit_code, building, name, floor, industry, size, tier, phone)
          select i.credit_code, i.building, i.name, coalesce(i.floor, e.floor, ''), i.industry, i.size,
                 coalesce(i.tier, e.tier, 'none'), coalesce(i.phone, e.phone, '')
          from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
               as i (credit_code, building, name, floor, industry, size, tier, phone)
          left join enterprise e on e.credit_code = i.credit_code
          on conflict (credit_code) do update set
            building = excluded.building, name = excluded.name, floor = excluded.floor,
            industry = excluded.industry, size = excluded.size, tier = excluded.tier, phone = excluded.phone
          where (enterprise.building, enterprise.name, enterprise.floor, enterprise.industry, enterprise.size,
                 enterprise.tier, enterprise.phone)
            is distinct from (excluded.building, excluded.name, excluded.floor, excluded.industry, excluded.size,
                 excluded.tier, excluded.phone)
          returning xmax = 0 as added
          """,
          text(entry -> entry.creditCode().value()),
          text(EnterpriseEntry::building),
          text(EnterpriseEntry::name),
          text(EnterpriseEntry::floor),
          text(entry -> entry.industry().code()),
          text(entry -> entry.size().code()),
          text(entry -> entry.tier() == null ? null : entry.tier().code()),
          text(EnterpriseEntry::phone));

  private EnterpriseStore() {}

  /** Credit codes must not repeat within {@code entries}. */
  public static Uni<Tally> write(SqlClient client, List<EnterpriseEntry> entries) {
    return UPSERT.run(client, entries);
  }
}
