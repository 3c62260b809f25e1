package dev.doorstep.directory.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.doorstep.TestDatabase;
import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.Community;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.Directory;
import dev.doorstep.directory.WebOrigin;
import dev.doorstep.platform.Problem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImportingCommunitiesTest {
  private static final String HEADER = "code,name,subdistrict code,subdistrict,number prefix";

  @Inject ImportingCommunities importing;
  @Inject ImportingBuildings importingBuildings;
  @Inject Directory directory;

  @Test
  void a_community_is_in_the_directory_as_soon_as_it_is_imported() {
    ImportReport report =
        communities(
            "社区编码,社区名称,英文名称,街道编码,街道,街道英文名称,编号前缀,时区,电话,允许来源,特色,英文特色\n"
                + "imp-lake,湖滨商务社区,Lakeside,imp-hubin,湖滨街道,Hubin,ILK,Asia/Urumqi,0571-1,"
                + "https://lake.example https://lake.example:443 http://lake.example,首店,Shops\n");

    assertThat(report).extracting("added", "refused").containsExactly(1, 0);
    assertThat(community("imp-lake"))
        .isEqualTo(
            new Community(
                new CommunityCode("imp-lake"),
                new Bilingual("湖滨商务社区", "Lakeside"),
                new Bilingual("首店", "Shops"),
                new Bilingual("湖滨街道", "Hubin"),
                "ILK",
                ZoneId.of("Asia/Urumqi"),
                Set.of(WebOrigin.of("https://lake.example"), WebOrigin.of("http://lake.example")),
                "0571-1"));
  }

  @Test
  void what_a_new_community_leaves_open_gets_its_usual_value() {
    communities(HEADER + "\nimp-plain,素商务社区,imp-plain,素街道,IPL\n");

    Community plain = community("imp-plain");
    assertThat(plain.name().en()).isEqualTo("素商务社区");
    assertThat(plain.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(plain.allowedOrigins()).isEmpty();
  }

  @Test
  void importing_again_updates_and_keeps_what_the_file_does_not_tell() {
    String row = "imp-again,重来商务社区,imp-again,重来街道,IAG";
    communities(HEADER + ",phone,allowed origins\n" + row + ",0571-2,https://again.example\n");

    assertThat(communities(HEADER + "\n" + row + "\n").unchanged()).isEqualTo(1);
    assertThat(communities(HEADER + "\n" + row.replace("重来商务社区", "再来商务社区") + "\n").updated())
        .isEqualTo(1);

    Community again = community("imp-again");
    assertThat(again.name().zh()).isEqualTo("再来商务社区");
    assertThat(again.phone()).isEqualTo("0571-2");
    assertThat(again.allowedOrigins()).containsExactly(WebOrigin.of("https://again.example"));
  }

  @Test
  void a_clash_of_prefixes_refuses_its_row_and_no_other() {
    ImportReport report =
        communities(
            HEADER + "\nimp-clash,撞商务社区,imp-clash,撞街道,XTD\nimp-fine,好商务社区,imp-clash,撞街道,IFN\n");

    assertThat(report.problems())
        .extracting(RowProblem::line, RowProblem::column, RowProblem::reason)
        .containsExactly(
            tuple(
                2L,
                "number prefix",
                "The prefix XTD belongs to the community xintiandi; choose another."));
    assertThat(directory.community(new CommunityCode("imp-clash"))).isEmpty();
    assertThat(community("imp-fine").numberPrefix()).isEqualTo("IFN");
  }

  @Test
  void of_many_imports_at_once_one_gets_the_prefix() {
    List<Uni<ImportReport>> rivals =
        IntStream.range(0, 8)
            .mapToObj(i -> run(HEADER + "\nimp-rival-" + i + ",争商务社区,imp-rivals,争街道,IRV\n"))
            .toList();

    List<ImportReport> reports = await(Uni.join().all(rivals).andCollectFailures());

    assertThat(reports).extracting(ImportReport::added).containsOnlyOnce(1);
    assertThat(reports.stream().mapToInt(ImportReport::refused).sum()).isEqualTo(7);
  }

  @Test
  void buildings_can_be_imported_into_it_right_away() {
    communities(HEADER + "\nimp-tower,塔商务社区,imp-tower,塔街道,ITW\n");

    ImportReport report =
        await(
            importingBuildings.run(
                "code,community,name\nimp-tower-1,塔,一号塔\n".getBytes(StandardCharsets.UTF_8),
                Locale.ENGLISH));

    assertThat(report.added()).isEqualTo(1);
  }

  @Test
  void a_file_that_cannot_be_read_is_refused_as_a_problem() {
    assertThatThrownBy(() -> communities("name\nA\n"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(400));
  }

  private Community community(String code) {
    return directory.community(new CommunityCode(code)).orElseThrow();
  }

  private ImportReport communities(String csv) {
    return await(run(csv));
  }

  private Uni<ImportReport> run(String csv) {
    return importing.run(csv.getBytes(StandardCharsets.UTF_8), Locale.ENGLISH);
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(Duration.ofSeconds(20));
  }
}
