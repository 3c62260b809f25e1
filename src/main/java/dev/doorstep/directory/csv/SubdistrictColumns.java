package dev.doorstep.directory.csv;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.SubdistrictCode;
import dev.doorstep.directory.SubdistrictEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns that name a community's subdistrict; every row must name the same one the same. */
final class SubdistrictColumns {
  private static final Column CODE = Column.required("街道编码", "subdistrict code");
  private static final Column NAME_ZH =
      Column.required("街道", "subdistrict", "subdistrict zh", "subdistrict name", "街道名称");
  private static final Column NAME_EN =
      Column.optional("街道英文名称", "subdistrict en", "subdistrict English name");

  static final List<Column> ALL = List.of(CODE, NAME_ZH, NAME_EN);

  private record Named(long line, SubdistrictEntry subdistrict) {}

  private final Map<SubdistrictCode, Named> named = new HashMap<>();

  SubdistrictEntry read(CsvRow row) {
    SubdistrictCode code = CommunityRows.code(row, CODE, SubdistrictCode::new);
    String nameZh = row.present(NAME_ZH);
    String nameEn = row.text(NAME_EN);
    return new SubdistrictEntry(code, nameZh, nameEn == null || nameEn.isEmpty() ? null : nameEn);
  }

  /** For a row that is right so far. */
  void checkNames(CsvRow row, SubdistrictEntry subdistrict) {
    Named first =
        named.computeIfAbsent(subdistrict.code(), code -> new Named(row.line(), subdistrict));
    if (first.subdistrict.equals(subdistrict)) return;
    row.refuse(
        NAME_ZH,
        new Bilingual(
            "街道 %s 的名称与第 %d 行不一致，请统一。".formatted(subdistrict.code(), first.line),
            "The subdistrict %s is named differently in line %d; name it the same."
                .formatted(subdistrict.code(), first.line)));
  }
}
