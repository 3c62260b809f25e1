package dev.doorstep.directory.csv;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.BuildingEntry;
import java.util.List;
import java.util.regex.Pattern;

/** The columns of a file of buildings. */
final class BuildingRows implements RowFormat<BuildingEntry> {
  private static final Column CODE = Column.required("楼宇编码", "code", "building code", "编码");
  private static final Column COMMUNITY = Column.required("商务社区", "community", "社区");
  private static final Column NAME_ZH =
      Column.required("楼宇名称", "name", "name zh", "Chinese name", "名称", "中文名称");
  private static final Column NAME_EN = Column.optional("英文名称", "name en", "English name");
  private static final Column ADDRESS = Column.optional("地址", "address");
  private static final Column FLOORS = Column.optional("层数", "floors", "楼层数");
  private static final Pattern CODE_SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
  private static final Pattern FLOORS_SHAPE = Pattern.compile("[1-9]\\d{0,2}");

  private final CommunityNames communities;

  BuildingRows(CommunityNames communities) {
    this.communities = communities;
  }

  @Override
  public List<Column> columns() {
    return List.of(CODE, COMMUNITY, NAME_ZH, NAME_EN, ADDRESS, FLOORS);
  }

  @Override
  public Column keyColumn() {
    return CODE;
  }

  @Override
  public String key(BuildingEntry entry) {
    return entry.code();
  }

  @Override
  public BuildingEntry read(CsvRow row) {
    String nameEn = row.text(NAME_EN);
    return new BuildingEntry(
        code(row),
        communities.find(row, COMMUNITY, row.present(COMMUNITY)),
        row.present(NAME_ZH),
        nameEn == null || nameEn.isEmpty() ? null : nameEn,
        row.text(ADDRESS),
        floors(row));
  }

  private static String code(CsvRow row) {
    String code = row.present(CODE);
    if (code != null && !CODE_SHAPE.matcher(code).matches()) {
      row.refuse(
          CODE,
          new Bilingual(
              "编码只能用字母、数字、点、下划线和连字符，最多 40 位。",
              "A code has letters, digits, dots, underscores and hyphens only, 40 at most."));
    }
    return code;
  }

  private static Integer floors(CsvRow row) {
    String floors = row.text(FLOORS);
    if (floors == null || floors.isEmpty()) return null;
    if (FLOORS_SHAPE.matcher(floors).matches()) return Integer.valueOf(floors);
    row.refuse(
        FLOORS, new Bilingual("层数应为 1 到 999 的整数。", "Floors are a whole number from 1 to 999."));
    return null;
  }
}
