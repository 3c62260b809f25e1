package dev.doorstep.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.TestDatabase;
import dev.doorstep.directory.demo.LoadingDemo;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DirectoryTest {
  @Inject Directory directory;
  @Inject LoadingDemo loadingDemo;
  @Inject Pool pool;

  @Test
  void the_first_start_brings_a_district_that_says_it_is_a_demonstration() {
    assertThat(directory.district().name().zh()).isEqualTo("拱墅区");
    assertThat(directory.district().demo()).isTrue();
    assertThat(directory.communities()).hasSizeGreaterThanOrEqualTo(25);
    assertThat(number("select count(*) from building where address like '%演示地址%'")).isEqualTo(368);
    assertThat(number("select count(*) from enterprise where credit_code like '91330199MA%'"))
        .isEqualTo(3_000);
  }

  @Test
  void a_community_is_known_with_all_it_needs() {
    Community community = directory.community(new CommunityCode("xintiandi")).orElseThrow();

    assertThat(community.name()).isEqualTo(new Bilingual("新天地商务社区", "Xintiandi"));
    assertThat(community.subdistrict().zh()).isEqualTo("东新街道");
    assertThat(community.numberPrefix()).isEqualTo("XTD");
    assertThat(community.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(community.allowedOrigins()).isEmpty();
    assertThat(directory.community(new CommunityCode("atlantis"))).isEmpty();
  }

  @Test
  void fourteen_lines_stand_in_order_and_safety_never_closes() {
    assertThat(directory.lines())
        .extracting(line -> line.code().value())
        .startsWith("licensing", "permits")
        .endsWith("general")
        .hasSize(14);
    assertThat(directory.line(new LineCode("safety")))
        .hasValueSatisfying(
            safety -> {
              assertThat(safety.urgent()).isTrue();
              assertThat(safety.firstAnswer()).isEqualTo(Duration.ofMinutes(10));
              assertThat(safety.hours()).isEqualTo(OpeningHours.parse("MON-SUN 00:00-24:00"));
            });
  }

  @Test
  void a_second_start_loads_nothing_again() {
    long staff = number("select count(*) from staff");
    long districts = number("select count(*) from district");

    await(loadingDemo.ifWanted());

    assertThat(number("select count(*) from staff")).isEqualTo(staff);
    assertThat(number("select count(*) from district")).isEqualTo(districts);
  }

  @Test
  void nobody_of_the_demonstration_can_sign_in() {
    assertThat(
            number(
                """
                select count(*) from staff s join staff_community c using (username)
                where c.community = 'xintiandi' and s.password_hash is null
                """))
        .isGreaterThanOrEqualTo(4);
  }

  @Test
  void what_another_process_changed_is_seen_after_a_refresh() {
    CommunityCode hemu = new CommunityCode("hemu");
    await(
        pool.query(
                "update community set allowed_origins = '{https://tower.example}' where code = 'hemu'")
            .execute());

    await(directory.refresh());

    assertThat(directory.community(hemu).orElseThrow().allowedOrigins())
        .containsExactly(WebOrigin.of("https://tower.example"));
  }

  @Test
  void an_enterprise_is_found_by_its_credit_code_however_it_is_typed() {
    String code =
        await(pool.query("select min(credit_code) from enterprise").execute())
            .iterator()
            .next()
            .getString(0);

    assertThat(await(directory.enterprise(" " + code.toLowerCase() + " ")))
        .hasValueSatisfying(found -> assertThat(found.creditCode().value()).isEqualTo(code));
    assertThat(await(directory.enterprise("no code"))).isEmpty();
  }

  @Test
  void a_building_is_found_by_its_code() {
    assertThat(await(directory.building("kunhe-02")))
        .contains(
            new BuildingSummary(
                "kunhe-02", new Bilingual("杭州中心", "Hangzhou Centre"), new CommunityCode("kunhe")));
    assertThat(await(directory.building("nowhere"))).isEmpty();
  }

  private long number(String sql) {
    return await(pool.query(sql).execute()).iterator().next().getLong(0);
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(Duration.ofSeconds(10));
  }
}
