package dev.doorstep.directory.csv;

import dev.doorstep.directory.BuildingEntry;
import dev.doorstep.directory.BuildingStore;
import dev.doorstep.directory.Directory;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Adds and updates buildings from a CSV file; the good rows are stored, all of them or none. */
@ApplicationScoped
public class ImportingBuildings {
  private final Pool pool;
  private final Vertx vertx;
  private final Directory directory;

  ImportingBuildings(Pool pool, Vertx vertx, Directory directory) {
    this.pool = pool;
    this.vertx = vertx;
    this.directory = directory;
  }

  /**
   * @param reader of the report: Chinese, or English for every other language
   * @return the report, or a {@code Problem} when the file as a whole cannot be read
   */
  public Uni<ImportReport> run(byte[] csv, Locale reader) {
    CommunityNames communities = new CommunityNames(directory.communities());
    return vertx
        // Not on the event loop: 20 MB take it a second to parse.
        .executeBlocking(() -> CsvReading.of(csv, new BuildingRows(communities), reader))
        .chain(this::store);
  }

  private Uni<ImportReport> store(CsvReading<BuildingEntry> reading) {
    return pool.withTransaction(tx -> BuildingStore.write(tx, reading.entries()))
        .map(reading::report);
  }
}
