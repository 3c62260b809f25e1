package dev.doorstep.directory.demo;

import dev.doorstep.directory.BuildingStore;
import dev.doorstep.directory.DistrictStore;
import dev.doorstep.directory.EnterpriseStore;
import dev.doorstep.platform.StartRefused;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Stores the demonstration, once, in a hub that has no district. */
@ApplicationScoped
public class LoadingDemo {
  private static final Logger LOG = Logger.getLogger(LoadingDemo.class);
  private static final int MOST_ENTERPRISES = 100_000;

  private final Pool pool;
  private final DemoConfig config;

  LoadingDemo(Pool pool, DemoConfig config) {
    this.pool = pool;
    this.config = config;
  }

  /** Does nothing when it is switched off or a district exists. */
  public Uni<Void> ifWanted() {
    if (!config.enabled()) return Uni.createFrom().voidItem();
    if (config.enterprises() < 0 || config.enterprises() > MOST_ENTERPRISES) {
      throw new StartRefused(
          "DOORSTEP_DEMO_ENTERPRISES is %d; the demonstration can have 0 to %d of them."
              .formatted(config.enterprises(), MOST_ENTERPRISES));
    }
    return pool.withTransaction(
        tx ->
            // Two processes that start together on an empty database load it once.
            DistrictStore.awaitTurn(tx)
                .chain(() -> DistrictStore.exists(tx))
                .chain(exists -> exists ? Uni.createFrom().voidItem() : load(tx)));
  }

  private Uni<Void> load(SqlClient tx) {
    DemoDistrict demo = DemoDistrict.draw(config.enterprises());
    return DistrictStore.add(tx, Gongshu.DISTRICT)
        .chain(() -> DemoTables.SUBDISTRICTS.run(tx, Gongshu.SUBDISTRICTS))
        .chain(() -> DemoTables.COMMUNITIES.run(tx, Gongshu.COMMUNITIES))
        .chain(() -> BuildingStore.write(tx, demo.buildings()))
        .chain(() -> DemoTables.STATIONS.run(tx, demo.stations()))
        .chain(() -> EnterpriseStore.write(tx, demo.enterprises()))
        .chain(() -> DemoTables.STAFF.run(tx, demo.staff()))
        .invoke(
            () ->
                LOG.infof(
                    "Loaded the demonstration district: %d communities, %d buildings, %d enterprises",
                    Gongshu.COMMUNITIES.size(), demo.buildings().size(), demo.enterprises().size()))
        .replaceWithVoid();
  }
}
