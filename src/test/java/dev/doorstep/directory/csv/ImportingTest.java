package dev.doorstep.directory.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.doorstep.TestDatabase;
import dev.doorstep.directory.CreditCode;
import dev.doorstep.directory.Directory;
import dev.doorstep.directory.Tier;
import dev.doorstep.platform.Problem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportingTest {
  private static final String COLUMNS = "credit code,name,building,industry,size";

  @Inject ImportingBuildings importingBuildings;
  @Inject ImportingEnterprises importingEnterprises;
  @Inject Directory directory;
  @Inject Pool pool;

  @Test
  void buildings_are_added_then_updated_then_left_unchanged() {
    String first = "code,community,name,address\nT1,坤和,测试楼,Road 1\nT2,kunhe,另一楼,\n";
    String moved = "code,community,name\nT1,东清,测试楼\nT2,kunhe,另一楼\n";

    assertThat(buildings(first))
        .extracting("added", "updated", "unchanged")
        .containsExactly(2, 0, 0);
    assertThat(buildings(moved))
        .extracting("added", "updated", "unchanged")
        .containsExactly(0, 1, 1);

    assertThat(text("select community || ', ' || address from building where code = 'T1'"))
        .isEqualTo("dongqing, Road 1");
  }

  @Test
  void a_file_in_gb18030_arrives_as_it_was_written() {
    CreditCode code = CreditCode.of("91330199TE5T00001");
    String csv = "统一社会信用代码,企业名称,楼宇,行业,规模,税源层级\n" + code + ",杭州㐀测试（中国）,杭州中心,生命健康,中型,重点税源\n";

    ImportReport report =
        await(
            importingEnterprises.run(
                csv.getBytes(Charset.forName("GB18030")), Locale.SIMPLIFIED_CHINESE));

    assertThat(report.added()).isEqualTo(1);
    assertThat(await(directory.enterprise(code.value())))
        .hasValueSatisfying(
            stored -> {
              assertThat(stored.name()).isEqualTo("杭州㐀测试（中国）");
              assertThat(stored.building()).isEqualTo("kunhe-02");
              assertThat(stored.tier()).isEqualTo(Tier.KEY);
            });
  }

  @Test
  void good_rows_are_stored_and_bad_ones_reported() {
    CreditCode good = CreditCode.of("91330199TE5T00002");
    String csv =
        COLUMNS
            + "\n"
            + good
            + ",Good,kunhe-01,digital,small\n"
            + "91330199TE5T000030,Bad,kunhe-01,digital,small\n"
            + CreditCode.of("91330199TE5T00004")
            + ",Lost,atlantis-01,digital,small\n";

    ImportReport report = enterprises(csv);

    assertThat(report)
        .extracting("rows", "added", "refused", "problemsTotal")
        .containsExactly(3, 1, 2, 2);
    assertThat(report.problems())
        .extracting(RowProblem::line, RowProblem::column)
        .containsExactly(tuple(3L, "credit code"), tuple(4L, "building"));
    assertThat(await(directory.enterprise(good.value()))).isPresent();
  }

  @Test
  void a_column_that_the_file_lacks_keeps_what_is_stored() {
    CreditCode code = CreditCode.of("91330199TE5T00005");
    String row = code + ",Kept,kunhe-01,digital,small";

    enterprises(COLUMNS + ",phone,tier\n" + row + ",12345678,top\n");
    ImportReport again = enterprises(COLUMNS + "\n" + row + "\n");

    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(text("select phone || tier from enterprise where credit_code = '" + code + "'"))
        .isEqualTo("12345678top");
  }

  @Test
  void thousands_of_rows_are_stored_in_one_import() {
    StringBuilder csv = new StringBuilder(COLUMNS);
    for (int i = 0; i < 5_001; i++) {
      csv.append("\n").append(CreditCode.of("91330199TMANY%04d".formatted(i).substring(0, 17)));
      csv.append(",Firm ").append(i).append(",kunhe-01,other,micro");
    }

    assertThat(enterprises(csv.toString()))
        .extracting("rows", "added", "refused")
        .containsExactly(5_001, 5_001, 0);
  }

  @Test
  void a_file_without_the_needed_columns_is_refused_as_a_problem() {
    assertThatThrownBy(() -> enterprises("name\nA\n"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
  }

  private ImportReport buildings(String csv) {
    return await(importingBuildings.run(csv.getBytes(StandardCharsets.UTF_8), Locale.ENGLISH));
  }

  private ImportReport enterprises(String csv) {
    return await(importingEnterprises.run(csv.getBytes(StandardCharsets.UTF_8), Locale.ENGLISH));
  }

  private String text(String sql) {
    return await(pool.query(sql).execute()).iterator().next().getString(0);
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(Duration.ofSeconds(20));
  }
}
