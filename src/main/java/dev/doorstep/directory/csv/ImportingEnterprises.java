package dev.doorstep.directory.csv;

import dev.doorstep.directory.BuildingStore;
import dev.doorstep.directory.BuildingSummary;
import dev.doorstep.directory.Directory;
import dev.doorstep.directory.EnterpriseEntry;
import dev.doorstep.directory.EnterpriseStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

/** Adds and updates enterprises from a CSV file; the good rows are stored, all of them or none. */
@ApplicationScoped
public class ImportingEnterprises {
  private final Pool pool;
  private final Vertx vertx;
  private final Directory directory;

  ImportingEnterprises(Pool pool, Vertx vertx, Directory directory) {
    this.pool = pool;
    this.vertx = vertx;
    this.directory = directory;
  }

  /**
   * @param reader of the report: Chinese, or English for every other language
   * @return the report, or a {@code Problem} when the file as a whole cannot be read
   */
  public Uni<ImportReport> run(byte[] csv, Locale reader) {
    return BuildingStore.all(pool)
        .chain(buildings -> read(csv, buildings, reader))
        .chain(this::store);
  }

  /** Not on the event loop: 20 MB take a second to parse. */
  private Uni<CsvReading<EnterpriseEntry>> read(
      byte[] csv, List<BuildingSummary> buildings, Locale reader) {
    CommunityNames communities = new CommunityNames(directory.communities());
    return vertx.executeBlocking(
        () ->
            CsvReading.of(
                csv, new EnterpriseRows(communities, new BuildingNames(buildings)), reader));
  }

  private Uni<ImportReport> store(CsvReading<EnterpriseEntry> reading) {
    return pool.withTransaction(tx -> EnterpriseStore.write(tx, reading.entries()))
        .map(reading::report);
  }
}
