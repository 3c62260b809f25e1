package dev.doorstep.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.TestDatabase;
import dev.doorstep.platform.StartRefused;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NamingDistrictTest {
  private static final Map<String, String> WEST_LAKE =
      Map.of(
          "doorstep.district.code", "xihu",
          "doorstep.district.name-zh", "西湖区",
          "doorstep.district.name-en", "West Lake");

  @Inject NamingDistrict asConfigured;
  @Inject Pool pool;

  @Test
  void a_hub_without_a_district_gets_one_that_is_no_demonstration() {
    assertThat(inAnEmptyHub(asConfigured::run))
        .isEqualTo(new District("district", new Bilingual("本区", "The district"), false));
  }

  @Test
  void the_settings_name_it() {
    assertThat(inAnEmptyHub(named(WEST_LAKE)::run))
        .isEqualTo(new District("xihu", new Bilingual("西湖区", "West Lake"), false));
  }

  @Test
  void a_code_that_would_not_fit_into_an_address_is_refused() {
    NamingDistrict district = named(Map.of("doorstep.district.code", "West Lake"));

    assertThatThrownBy(() -> inAnEmptyHub(district::run))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("DOORSTEP_DISTRICT_CODE");
  }

  @Test
  void settings_that_come_later_rename_it_and_missing_ones_keep_its_names() {
    assertThat(
            inAnEmptyHub(
                tx ->
                    asConfigured
                        .run(tx)
                        .chain(() -> named(Map.of("doorstep.district.name-zh", "西湖区")).run(tx))
                        .chain(() -> asConfigured.run(tx))))
        .isEqualTo(new District("district", new Bilingual("西湖区", "The district"), false));
  }

  @Test
  void a_demonstration_keeps_its_name() {
    District demo = new District("demo", new Bilingual("演示区", "Demo"), true);

    assertThat(
            inAnEmptyHub(tx -> DistrictStore.add(tx, demo).chain(() -> named(WEST_LAKE).run(tx))))
        .isEqualTo(demo);
  }

  /** In a transaction to which the shared district is hidden by an empty table of the same name. */
  private District inAnEmptyHub(Function<SqlConnection, Uni<Void>> step) {
    return pool.withTransaction(
            tx ->
                tx.query(
                        "create temporary table district (like public.district including all) on commit drop")
                    .execute()
                    .chain(() -> step.apply(tx))
                    .chain(
                        () ->
                            tx.query("select code, name_zh, name_en, demo from district").execute())
                    .map(rows -> district(rows.iterator().next())))
        .await()
        .atMost(Duration.ofSeconds(10));
  }

  private static District district(Row row) {
    return new District(
        row.getString("code"),
        new Bilingual(row.getString("name_zh"), row.getString("name_en")),
        row.getBoolean("demo"));
  }

  private static NamingDistrict named(Map<String, String> settings) {
    return new NamingDistrict(
        new SmallRyeConfigBuilder()
            .withMapping(DistrictConfig.class)
            .withSources(new PropertiesConfigSource(settings, "test", 100))
            .build()
            .getConfigMapping(DistrictConfig.class));
  }
}
