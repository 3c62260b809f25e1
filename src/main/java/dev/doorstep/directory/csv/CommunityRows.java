package dev.doorstep.directory.csv;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.CommunityEntry;
import dev.doorstep.directory.InvalidOrigin;
import dev.doorstep.directory.WebOrigin;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The columns of a file of communities. Serves one file: it knows the rows before. */
final class CommunityRows implements RowFormat<CommunityEntry> {
  private static final Column CODE =
      Column.required("社区编码", "code", "community code", "商务社区编码", "编码");
  private static final Column NAME_ZH =
      Column.required("社区名称", "name", "name zh", "Chinese name", "名称", "中文名称", "商务社区");
  private static final Column NAME_EN = Column.optional("英文名称", "name en", "English name");
  private static final Column PREFIX = Column.required("编号前缀", "number prefix", "prefix", "前缀");
  private static final Column ZONE = Column.optional("时区", "zone", "time zone");
  private static final Column PHONE = Column.optional("电话", "phone", "联系电话");
  private static final Column ORIGINS = Column.optional("允许来源", "allowed origins", "origins");
  private static final Column SPECIALTY_ZH =
      Column.optional("特色", "specialty", "specialty zh", "中文特色");
  private static final Column SPECIALTY_EN = Column.optional("英文特色", "specialty en");
  private static final Pattern PREFIX_SHAPE = Pattern.compile("[A-Z]{2,5}");
  private static final int LONGEST_PHONE = 40;
  private static final int LONGEST_ORIGINS = 4_000;

  private final SubdistrictColumns subdistricts = new SubdistrictColumns();
  private final NumberPrefixes prefixes;

  CommunityRows(NumberPrefixes prefixes) {
    this.prefixes = prefixes;
  }

  @Override
  public List<Column> columns() {
    return Stream.of(
            List.of(CODE, NAME_ZH, NAME_EN),
            SubdistrictColumns.ALL,
            List.of(PREFIX, ZONE, PHONE, ORIGINS, SPECIALTY_ZH, SPECIALTY_EN))
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public Column keyColumn() {
    return CODE;
  }

  @Override
  public String key(CommunityEntry entry) {
    return entry.code().value();
  }

  @Override
  public CommunityEntry read(CsvRow row) {
    CommunityCode code = code(row, CODE, CommunityCode::new);
    String nameZh = row.present(NAME_ZH);
    String nameEn = row.text(NAME_EN);
    CommunityEntry entry =
        new CommunityEntry(
            code,
            subdistricts.read(row),
            nameZh,
            nameEn == null || nameEn.isEmpty() ? null : nameEn,
            row.text(SPECIALTY_ZH),
            row.text(SPECIALTY_EN),
            prefix(row),
            zone(row),
            origins(row),
            row.text(PHONE, LONGEST_PHONE));
    // A row that is refused anyway takes no prefix and names no subdistrict.
    if (!row.isRefused()) subdistricts.checkNames(row, entry.subdistrict());
    if (!row.isRefused()) prefixes.claim(row, PREFIX, entry.code(), entry.numberPrefix());
    return entry;
  }

  /** {@code null}, with the row refused, unless the cell holds a code. */
  static <C> C code(CsvRow row, Column column, Function<String, C> code) {
    String text = row.present(column);
    if (text == null) return null;
    try {
      return code.apply(text);
    } catch (IllegalArgumentException noCode) {
      row.refuse(
          column,
          new Bilingual(
              "编码只能用小写字母、数字和单个连字符，最多 40 位，例如 wulin-one。",
              "A code has lower-case letters, digits and single hyphens only, 40 at most, such as wulin-one."));
      return null;
    }
  }

  private static String prefix(CsvRow row) {
    String text = row.present(PREFIX);
    if (text == null) return null;
    String prefix = text.toUpperCase(Locale.ROOT);
    if (PREFIX_SHAPE.matcher(prefix).matches()) return prefix;
    row.refuse(
        PREFIX,
        new Bilingual(
            "编号前缀为 2 到 5 个字母，例如 XTD。", "A number prefix has 2 to 5 letters, such as XTD."));
    return null;
  }

  /** An emptied cell means the usual zone. */
  private static ZoneId zone(CsvRow row) {
    String text = row.text(ZONE);
    if (text == null) return null;
    if (text.isEmpty()) return CommunityEntry.USUAL_ZONE;
    // Browsers, too, must know it: offsets such as +08:00 are no names to all of them.
    if (ZoneId.getAvailableZoneIds().contains(text)) return ZoneId.of(text);
    row.refuse(
        ZONE,
        new Bilingual(
            "“%s”不是时区名称，例如 Asia/Shanghai。".formatted(text),
            "\"%s\" is no time zone; one is called Asia/Shanghai.".formatted(text)));
    return null;
  }

  private static Set<WebOrigin> origins(CsvRow row) {
    String text = row.text(ORIGINS, LONGEST_ORIGINS);
    if (text == null) return null;
    Set<WebOrigin> origins = new LinkedHashSet<>();
    for (String origin : text.isEmpty() ? new String[0] : text.split(" ")) {
      try {
        origins.add(WebOrigin.of(origin));
      } catch (InvalidOrigin invalid) {
        row.refuse(ORIGINS, invalid.reason());
      }
    }
    return origins;
  }
}
