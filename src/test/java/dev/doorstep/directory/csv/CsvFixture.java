package dev.doorstep.directory.csv;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.BuildingSummary;
import dev.doorstep.directory.Community;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.EnterpriseEntry;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Two communities, each with a building of the same name, and one with a tower besides. */
final class CsvFixture {
  static final String ALIBABA = "91330100799655058B";
  static final String HUAWEI = "914403001922038216";
  static final String HEADER = "credit code,name,building,industry,size";

  private static final Community NEW_WORLD = community("xintiandi", "新天地商务社区", "Xintiandi");
  private static final Community KUNHE = community("kunhe", "坤和商务社区", "Kunhe");

  private CsvFixture() {}

  static CommunityNames communities() {
    return new CommunityNames(List.of(NEW_WORLD, KUNHE));
  }

  static CsvReading<EnterpriseEntry> enterprises(String csv, Locale reader) {
    return enterprises(csv.getBytes(StandardCharsets.UTF_8), reader);
  }

  static CsvReading<EnterpriseEntry> enterprises(byte[] csv, Locale reader) {
    BuildingNames buildings =
        new BuildingNames(
            List.of(
                building("xtd-01", "一号楼", "Block 1", NEW_WORLD),
                building("xtd-02", "新天地大厦", "Xintiandi Tower", NEW_WORLD),
                building("kun-01", "一号楼", "Block 1", KUNHE)));
    return CsvReading.of(csv, new EnterpriseRows(communities(), buildings), reader);
  }

  private static BuildingSummary building(String code, String zh, String en, Community community) {
    return new BuildingSummary(code, new Bilingual(zh, en), community.code());
  }

  private static Community community(String code, String zh, String en) {
    Bilingual none = new Bilingual("", "");
    return new Community(
        new CommunityCode(code),
        new Bilingual(zh, en),
        none,
        none,
        "XX",
        ZoneId.of("Asia/Shanghai"),
        Set.of(),
        "");
  }
}
