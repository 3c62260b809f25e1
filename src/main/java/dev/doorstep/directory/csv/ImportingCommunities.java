package dev.doorstep.directory.csv;

import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.CommunityEntry;
import dev.doorstep.directory.CommunityStore;
import dev.doorstep.directory.Directory;
import dev.doorstep.directory.DistrictStore;
import dev.doorstep.directory.NamingDistrict;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;

/**
 * Adds and updates communities from a CSV file; the good rows are stored, all of them or none. A
 * hub without a district gets one. What was stored is in the directory of this process at once, of
 * others within a minute.
 */
@ApplicationScoped
public class ImportingCommunities {
  private final Pool pool;
  private final Vertx vertx;
  private final NamingDistrict namingDistrict;
  private final Directory directory;

  ImportingCommunities(Pool pool, Vertx vertx, NamingDistrict namingDistrict, Directory directory) {
    this.pool = pool;
    this.vertx = vertx;
    this.namingDistrict = namingDistrict;
    this.directory = directory;
  }

  /**
   * @param reader of the report: Chinese, or English for every other language
   * @return the report, or a {@code Problem} when the file as a whole cannot be read
   */
  public Uni<ImportReport> run(byte[] csv, Locale reader) {
    return pool.withTransaction(
            tx ->
                // One import at a time, or two could give one prefix twice.
                DistrictStore.awaitTurn(tx)
                    .chain(() -> CommunityStore.numberPrefixes(tx))
                    .chain(stored -> read(csv, stored, reader))
                    .chain(reading -> store(tx, reading)))
        .call(directory::refresh);
  }

  /** Not on the event loop: 20 MB take a second to parse. */
  private Uni<CsvReading<CommunityEntry>> read(
      byte[] csv, Map<CommunityCode, String> stored, Locale reader) {
    return vertx.executeBlocking(
        () -> CsvReading.of(csv, new CommunityRows(new NumberPrefixes(stored)), reader));
  }

  private Uni<ImportReport> store(SqlClient tx, CsvReading<CommunityEntry> reading) {
    Uni<Void> district =
        reading.entries().isEmpty() ? Uni.createFrom().voidItem() : namingDistrict.run(tx);
    return district.chain(() -> CommunityStore.write(tx, reading.entries())).map(reading::report);
  }
}
