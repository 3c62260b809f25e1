package dev.doorstep.directory.csv;

import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.CreditCode;
import dev.doorstep.directory.EnterpriseEntry;
import dev.doorstep.directory.EnterpriseSize;
import dev.doorstep.directory.Industry;
import dev.doorstep.directory.InvalidCreditCode;
import dev.doorstep.directory.Tier;
import java.util.List;

/** The columns of a file of enterprises. */
final class EnterpriseRows implements RowFormat<EnterpriseEntry> {
  private static final Column CREDIT_CODE =
      Column.required("统一社会信用代码", "credit code", "unified social credit code", "信用代码");
  private static final Column NAME =
      Column.required("企业名称", "name", "enterprise", "enterprise name", "名称");
  private static final Column BUILDING =
      Column.required("楼宇", "building", "building code", "楼宇编码", "楼宇名称");
  private static final Column COMMUNITY = Column.optional("商务社区", "community", "社区");
  private static final Column FLOOR = Column.optional("楼层", "floor");
  private static final Column INDUSTRY = Column.required("行业", "industry", "产业");
  private static final Column SIZE = Column.required("规模", "size", "企业规模");
  private static final Column TIER = Column.optional("税源层级", "tier", "tax tier");
  private static final Column PHONE = Column.optional("电话", "phone", "联系电话");
  private static final int LONGEST_CONTACT = 40;

  private final CommunityNames communities;
  private final BuildingNames buildings;

  EnterpriseRows(CommunityNames communities, BuildingNames buildings) {
    this.communities = communities;
    this.buildings = buildings;
  }

  @Override
  public List<Column> columns() {
    return List.of(CREDIT_CODE, NAME, BUILDING, COMMUNITY, FLOOR, INDUSTRY, SIZE, TIER, PHONE);
  }

  @Override
  public Column keyColumn() {
    return CREDIT_CODE;
  }

  @Override
  public String key(EnterpriseEntry entry) {
    return entry.creditCode().value();
  }

  @Override
  public EnterpriseEntry read(CsvRow row) {
    return new EnterpriseEntry(
        creditCode(row),
        building(row),
        row.present(NAME),
        row.text(FLOOR, LONGEST_CONTACT),
        row.term(INDUSTRY, row.present(INDUSTRY), Industry.values()),
        row.term(SIZE, row.present(SIZE), EnterpriseSize.values()),
        tier(row),
        row.text(PHONE, LONGEST_CONTACT));
  }

  private static CreditCode creditCode(CsvRow row) {
    String text = row.present(CREDIT_CODE);
    if (text == null) return null;
    try {
      return new CreditCode(text);
    } catch (InvalidCreditCode invalid) {
      row.refuse(CREDIT_CODE, invalid.reason());
      return null;
    }
  }

  private String building(CsvRow row) {
    String name = row.text(COMMUNITY);
    boolean anywhere = name == null || name.isEmpty();
    CommunityCode community = anywhere ? null : communities.find(row, COMMUNITY, name);
    // Without a known community the building's name cannot be judged; one problem is enough.
    if (!anywhere && community == null) return null;
    return buildings.find(row, BUILDING, row.present(BUILDING), community);
  }

  /** An emptied cell means an ordinary enterprise. */
  private static Tier tier(CsvRow row) {
    String text = row.text(TIER);
    return text != null && text.isEmpty() ? Tier.NONE : row.term(TIER, text, Tier.values());
  }
}
