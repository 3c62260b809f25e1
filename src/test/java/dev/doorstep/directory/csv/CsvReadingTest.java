package dev.doorstep.directory.csv;

import static dev.doorstep.directory.csv.CsvFixture.ALIBABA;
import static dev.doorstep.directory.csv.CsvFixture.HEADER;
import static dev.doorstep.directory.csv.CsvFixture.HUAWEI;
import static dev.doorstep.directory.csv.CsvFixture.enterprises;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.doorstep.directory.CreditCode;
import dev.doorstep.directory.EnterpriseEntry;
import dev.doorstep.directory.EnterpriseSize;
import dev.doorstep.directory.Industry;
import dev.doorstep.directory.Tally;
import dev.doorstep.directory.Tier;
import dev.doorstep.platform.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CsvReadingTest {
  private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
  private static final Locale EN = Locale.ENGLISH;
  private static final String CHINESE_FILE =
      "行业,企业名称,规模,统一社会信用代码,楼宇,楼层,税源层级,电话\r\n"
          + "数字经济,阿里（中国）,大型,"
          + ALIBABA
          + ",新天地大厦,12F,重点税源,0571-0000\r\n";
  private static final EnterpriseEntry ALIBABA_IN_THE_TOWER =
      new EnterpriseEntry(
          new CreditCode(ALIBABA),
          "xtd-02",
          "阿里（中国）",
          "12F",
          Industry.DIGITAL,
          EnterpriseSize.LARGE,
          Tier.KEY,
          "0571-0000");

  @Test
  void a_chinese_header_in_any_order_is_understood() {
    assertThat(enterprises(CHINESE_FILE, ZH).entries()).containsExactly(ALIBABA_IN_THE_TOWER);
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_column() {
    assertThat(enterprises("\uFEFF" + CHINESE_FILE, ZH).entries())
        .containsExactly(ALIBABA_IN_THE_TOWER);
  }

  @Test
  void a_file_in_gb18030_is_recognised() {
    assertThat(enterprises(CHINESE_FILE.getBytes(Charset.forName("GB18030")), ZH).entries())
        .containsExactly(ALIBABA_IN_THE_TOWER);
  }

  @Test
  void a_file_in_neither_encoding_is_refused() {
    byte[] utf16 = CHINESE_FILE.getBytes(StandardCharsets.UTF_16LE);
    byte[] broken = {(byte) 0xFF, (byte) 0xFE, 0, 1};

    assertThatThrownBy(() -> enterprises(broken, EN)).hasMessageContaining("neither UTF-8");
    assertThatThrownBy(() -> enterprises(utf16, EN)).isInstanceOf(Problem.class);
  }

  @Test
  void quotes_hold_commas_quotes_and_line_breaks() {
    var reading =
        enterprises(
            HEADER + "\n" + ALIBABA + ",\"A, \"\"B\"\"\nand C\",xtd-01,digital,small\n", EN);

    assertThat(reading.entries())
        .extracting(EnterpriseEntry::name)
        .containsExactly("A, \"B\" and C");
  }

  @Test
  void every_bad_cell_is_reported_with_its_line_and_the_good_rows_are_kept() {
    var reading =
        enterprises(
            HEADER
                + "\n\n"
                + "123,\"two\nlines\",xtd-01,mining,small\n"
                + ALIBABA
                + ",Alibaba,xtd-01,digital,large\n"
                + HUAWEI
                + ",,nowhere,digital,small\n",
            EN);

    ImportReport report = reading.report(new Tally(1, 0, 0));

    assertThat(report.problems())
        .extracting(RowProblem::line, RowProblem::column)
        .containsExactly(
            tuple(3L, "credit code"),
            tuple(3L, "industry"),
            tuple(6L, "building"),
            tuple(6L, "name"));
    assertThat(report.rows()).isEqualTo(3);
    assertThat(report.refused()).isEqualTo(2);
    assertThat(reading.entries()).extracting(EnterpriseEntry::name).containsExactly("Alibaba");
  }

  @Test
  void reasons_are_given_in_the_language_asked_for() {
    String csv = HEADER + "\n123,A,xtd-01,mining,small\n";

    assertThat(problems(csv, ZH))
        .containsExactly(
            new RowProblem(2, "统一社会信用代码", "统一社会信用代码应为 18 位，这里是 3 位。"),
            new RowProblem(2, "行业", "“mining”不是可用的值，可填：商贸金融、数字经济、生命健康、电竞文娱、新制造业、其他。"));
    assertThat(problems(csv, EN).get(1).reason())
        .startsWith("\"mining\" is not one of: trade-finance, digital,");
  }

  @Test
  void a_repeated_credit_code_is_reported_and_the_first_row_counts() {
    var reading =
        enterprises(
            HEADER
                + "\n"
                + ALIBABA
                + ",First,xtd-01,digital,small\n"
                + ALIBABA.toLowerCase(Locale.ROOT)
                + ",Second,xtd-01,digital,small\n",
            EN);

    assertThat(reading.entries()).extracting(EnterpriseEntry::name).containsExactly("First");
    assertThat(reading.report(new Tally(1, 0, 0)).problems())
        .containsExactly(new RowProblem(3, "credit code", "Repeats line 2, which counts."));
  }

  @Test
  void a_building_name_that_two_communities_share_needs_the_community() {
    assertThat(problems(HEADER + "\n" + ALIBABA + ",A,Block 1,digital,small\n", EN).get(0).reason())
        .contains("xtd-01")
        .contains("kun-01");
    assertThat(
            enterprises(HEADER + ",商务社区\n" + ALIBABA + ",A,Block 1,digital,small,坤和\n", EN)
                .entries())
        .extracting(EnterpriseEntry::building)
        .containsExactly("kun-01");
  }

  @Test
  void columns_the_file_lacks_say_nothing_and_empty_cells_do() {
    var silent = enterprises(HEADER + "\n" + ALIBABA + ",A,xtd-01,digital,small\n", EN);
    var empty = enterprises(HEADER + ",tier,phone\n" + ALIBABA + ",A,xtd-01,digital,small,,\n", EN);

    assertThat(silent.entries().get(0)).extracting("tier", "phone").containsOnlyNulls();
    assertThat(empty.entries().get(0)).extracting("tier", "phone").containsExactly(Tier.NONE, "");
  }

  @Test
  void unknown_columns_are_warned_of() {
    ImportReport report = enterprises(HEADER + ",Colour\n", EN).report(new Tally(0, 0, 0));

    assertThat(report.warnings()).hasSize(1).first().asString().contains("Colour");
  }

  @Test
  void missing_columns_refuse_the_file_by_name() {
    assertThatThrownBy(() -> enterprises("name,building\n", EN))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("credit code, industry, size");
    assertThatThrownBy(() -> enterprises("", ZH)).hasMessageContaining("空");
    assertThatThrownBy(() -> enterprises(HEADER + ",名称\n", EN)).hasMessageContaining("twice");
  }

  @Test
  void a_row_with_more_cells_than_the_header_is_refused() {
    assertThat(problems(HEADER + "\n" + ALIBABA + ",A, Ltd,xtd-01,digital,small\n", EN))
        .extracting(RowProblem::line, RowProblem::column)
        .containsExactly(tuple(2L, ""));
  }

  @Test
  void an_open_quotation_mark_ends_the_reading_but_keeps_what_came_before() {
    var reading =
        enterprises(
            HEADER + "\n" + ALIBABA + ",A,xtd-01,digital,small\n" + HUAWEI + ",\"B,xtd-01\n", EN);

    assertThat(reading.entries()).hasSize(1);
    assertThat(reading.report(new Tally(1, 0, 0)).problems())
        .extracting(RowProblem::line)
        .containsExactly(3L);
  }

  @Test
  void a_hopeless_file_reports_its_first_thousand_problems_and_their_number() {
    ImportReport report =
        enterprises(HEADER + "\n" + "1,A,xtd-01,digital,small\n".repeat(1_200), EN)
            .report(new Tally(0, 0, 0));

    assertThat(report.problems()).hasSize(1_000);
    assertThat(report.problemsTotal()).isEqualTo(1_200);
  }

  @Test
  void too_many_rows_and_too_many_bytes_are_refused() {
    assertThatThrownBy(() -> enterprises(HEADER + "\n" + "1\n".repeat(200_001), EN))
        .hasMessageContaining("200,000");
    assertThatThrownBy(() -> enterprises(new byte[20 * 1024 * 1024 + 1], EN))
        .hasMessageContaining("20 MB");
  }

  private static List<RowProblem> problems(String csv, Locale reader) {
    return enterprises(csv, reader).report(new Tally(0, 0, 0)).problems();
  }
}
