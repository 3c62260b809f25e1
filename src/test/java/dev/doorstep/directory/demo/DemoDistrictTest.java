package dev.doorstep.directory.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.directory.BuildingEntry;
import dev.doorstep.directory.EnterpriseEntry;
import dev.doorstep.directory.Tier;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoDistrictTest {
  private static final DemoDistrict DEMO = DemoDistrict.draw(3_000);

  @Test
  void every_drawing_is_the_same_district() {
    assertThat(DemoDistrict.draw(3_000)).isEqualTo(DEMO);
    // Pinned: the same on every machine and JDK, not only twice in one process.
    assertThat(DEMO.enterprises().get(2_999).name()).isEqualTo("杭州泽成影视有限公司");
    assertThat(DEMO.buildings().stream().mapToInt(BuildingEntry::floors).sum()).isEqualTo(6_531);
    assertThat(DEMO.stations()).hasSize(203);
    assertThat(DEMO.staff().get(0).username()).isEqualTo("ding.chen");
  }

  @Test
  void twenty_five_communities_have_368_buildings() {
    assertThat(Gongshu.COMMUNITIES).hasSize(25);
    assertThat(DEMO.buildings()).hasSize(368);
    assertThat(DEMO.buildings()).extracting(BuildingEntry::code).doesNotHaveDuplicates();
    assertThat(DEMO.buildings())
        .extracting(b -> b.community() + b.nameZh())
        .doesNotHaveDuplicates();
    assertThat(DEMO.buildings())
        .extracting(b -> b.community() + b.nameEn())
        .doesNotHaveDuplicates();
  }

  @Test
  void the_communities_of_the_report_stand_in_their_subdistricts() {
    assertThat(
            Gongshu.COMMUNITIES.stream()
                .collect(Collectors.toMap(c -> c.code().value(), DemoCommunity::subdistrict)))
        .containsEntry("xintiandi", "dongxin")
        .containsEntry("yintaicheng", "xiangfu")
        .containsEntry("esports", "shiqiao")
        .containsEntry("kunhe", "tianshui")
        .containsEntry("dongqing", "changqing")
        .containsEntry("huijin", "changqing")
        .containsEntry("wulin-one", "mishixiang");
  }

  @Test
  void every_community_has_a_service_centre() {
    assertThat(DEMO.stations())
        .filteredOn(station -> station.name().zh().endsWith("企业综合服务中心"))
        .hasSize(25);
  }

  @Test
  void enterprises_are_told_apart_by_code_and_name() {
    assertThat(DEMO.enterprises()).extracting(EnterpriseEntry::creditCode).doesNotHaveDuplicates();
    assertThat(DEMO.enterprises()).extracting(EnterpriseEntry::name).doesNotHaveDuplicates();
  }

  @Test
  void about_one_enterprise_in_twenty_is_a_key_tax_payer() {
    long key = DEMO.enterprises().stream().filter(e -> e.tier() != Tier.NONE).count();

    assertThat(key).isBetween(120L, 180L);
  }

  @Test
  void a_larger_district_begins_with_the_same_enterprises() {
    List<EnterpriseEntry> larger = DemoDistrict.draw(30_000).enterprises();

    assertThat(larger)
        .hasSize(30_000)
        .startsWith(DEMO.enterprises().toArray(EnterpriseEntry[]::new));
  }

  @Test
  void a_secretary_and_three_officers_work_in_every_community() {
    assertThat(DEMO.staff()).extracting(DemoDistrict.Staff::username).doesNotHaveDuplicates();
    assertThat(
            DEMO.staff().stream()
                .filter(staff -> staff.community() != null)
                .collect(Collectors.groupingBy(DemoDistrict.Staff::community))
                .values())
        .hasSize(25)
        .allSatisfy(
            team ->
                assertThat(team)
                    .extracting(DemoDistrict.Staff::role)
                    .containsExactly("lead", "staff", "staff", "staff"));
    assertThat(DEMO.staff()).filteredOn(staff -> staff.role().equals("district")).hasSize(2);
  }
}
