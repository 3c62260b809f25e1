package dev.doorstep.directory.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.CommunityEntry;
import dev.doorstep.directory.SubdistrictCode;
import dev.doorstep.directory.SubdistrictEntry;
import dev.doorstep.directory.Tally;
import dev.doorstep.directory.WebOrigin;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommunityRowsTest {
  private static final Locale EN = Locale.ENGLISH;
  private static final String HEADER = "code,name,subdistrict code,subdistrict,number prefix";

  @Test
  void a_chinese_header_brings_all_that_a_community_has() {
    String csv =
        "编号前缀,社区编码,社区名称,英文名称,街道编码,街道,街道英文名称,时区,电话,允许来源,特色,英文特色\n"
            + "xtd,xintiandi,新天地商务社区,Xintiandi,dongxin,东新街道,Dongxin,Asia/Urumqi,0571-1,"
            + "https://tower.example  HTTP://10.0.0.5:8080,首店,Flagship stores\n";

    assertThat(read(csv).entries())
        .containsExactly(
            new CommunityEntry(
                new CommunityCode("xintiandi"),
                new SubdistrictEntry(new SubdistrictCode("dongxin"), "东新街道", "Dongxin"),
                "新天地商务社区",
                "Xintiandi",
                "首店",
                "Flagship stores",
                "XTD",
                ZoneId.of("Asia/Urumqi"),
                Set.of(WebOrigin.of("https://tower.example"), WebOrigin.of("http://10.0.0.5:8080")),
                "0571-1"));
  }

  @Test
  void columns_the_file_lacks_say_nothing_and_empty_cells_do() {
    var silent = read(HEADER + "\nxin,新,dx,东,XTD\n").entries().get(0);
    var empty = read(HEADER + ",zone,phone,allowed origins\nxin,新,dx,东,XTD,,,\n").entries().get(0);

    assertThat(silent).extracting("nameEn", "zone", "phone", "allowedOrigins").containsOnlyNulls();
    assertThat(empty)
        .extracting("zone", "phone", "allowedOrigins")
        .containsExactly(ZoneId.of("Asia/Shanghai"), "", Set.of());
  }

  @Test
  void the_columns_that_every_community_needs_are_asked_for() {
    assertThatThrownBy(() -> read("code,name\n"))
        .hasMessageContaining("subdistrict code, subdistrict, number prefix");
  }

  @Test
  void a_cell_that_cannot_be_read_is_reported_with_its_column() {
    String csv =
        HEADER
            + ",zone,allowed origins\n"
            + "Xin,新,dx,东,XTD,Asia/Shanghai,\n"
            + "two,,dx,东,TWO,+08:00,\n"
            + "three,三,东,东,T3,,\n"
            + "four,四,dx,东,FOUR,,https://four.example four.example https://four.example/\n";

    assertThat(problems(csv))
        .extracting(RowProblem::line, RowProblem::column)
        .containsExactly(
            tuple(2L, "code"),
            tuple(3L, "name"),
            tuple(3L, "zone"),
            tuple(4L, "subdistrict code"),
            tuple(4L, "number prefix"),
            tuple(5L, "allowed origins"),
            tuple(5L, "allowed origins"));
    assertThat(problems(csv).get(5).reason()).contains("\"four.example\"", "https://");
  }

  @Test
  void a_prefix_that_another_community_has_is_refused_with_its_holder() {
    String csv = HEADER + "\nnew,新,dx,东,OLD\none,一,dx,东,ONE\ntwo,二,dx,东,one\n";

    assertThat(problems(csv, Map.of("old", "OLD")))
        .extracting(RowProblem::line, RowProblem::reason)
        .containsExactly(
            tuple(2L, "The prefix OLD belongs to the community old; choose another."),
            tuple(4L, "The prefix ONE belongs to the community one; choose another."));
  }

  @Test
  void a_community_keeps_the_prefix_that_its_numbers_bear() {
    assertThat(problems(HEADER + "\nold,旧,dx,东,NEW\n", Map.of("old", "OLD")))
        .extracting(RowProblem::column, RowProblem::reason)
        .containsExactly(
            tuple(
                "number prefix",
                "The community old has the prefix OLD; numbers already given bear it, so it stays."));
    assertThat(problems(HEADER + "\nold,旧,dx,东,OLD\n", Map.of("old", "OLD"))).isEmpty();
  }

  @Test
  void a_refused_row_takes_no_prefix() {
    assertThat(problems(HEADER + "\nBad,坏,dx,东,XTD\ngood,好,dx,东,XTD\n"))
        .extracting(RowProblem::line)
        .containsExactly(2L);
  }

  @Test
  void a_subdistrict_named_in_two_ways_is_refused_with_the_line_that_counts() {
    assertThat(problems(HEADER + "\none,一,dx,东新街道,ONE\ntwo,二,dx,东兴街道,TWO\n"))
        .extracting(RowProblem::line, RowProblem::column, RowProblem::reason)
        .containsExactly(
            tuple(
                3L,
                "subdistrict",
                "The subdistrict dx is named differently in line 2; name it the same."));
  }

  @Test
  void a_repeated_code_is_reported_and_the_first_row_counts() {
    var reading = read(HEADER + "\none,一,dx,东,ONE\none,壹,dx,东,ONE\n");

    assertThat(reading.entries()).extracting(CommunityEntry::nameZh).containsExactly("一");
    assertThat(reading.report(new Tally(1, 0, 0)).problems())
        .containsExactly(new RowProblem(3, "code", "Repeats line 2, which counts."));
  }

  private static CsvReading<CommunityEntry> read(String csv) {
    return read(csv, Map.of());
  }

  private static CsvReading<CommunityEntry> read(String csv, Map<String, String> stored) {
    Map<CommunityCode, String> prefixes = new HashMap<>();
    stored.forEach((code, prefix) -> prefixes.put(new CommunityCode(code), prefix));
    return CsvReading.of(
        csv.getBytes(StandardCharsets.UTF_8), new CommunityRows(new NumberPrefixes(prefixes)), EN);
  }

  private static List<RowProblem> problems(String csv) {
    return problems(csv, Map.of());
  }

  private static List<RowProblem> problems(String csv, Map<String, String> stored) {
    return read(csv, stored).report(new Tally(0, 0, 0)).problems();
  }
}
