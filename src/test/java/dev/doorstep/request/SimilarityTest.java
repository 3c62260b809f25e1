package dev.doorstep.request;

import static dev.doorstep.request.RequestFixture.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.directory.CommunityCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {
  @ParameterizedTest
  @CsvSource({
    "3号楼电梯坏了, 3 号楼的电梯坏了, true",
    "消防通道堆了杂物, 3楼消防通道被杂物堵住, true",
    "Lift in tower 3 is broken, the lift of tower 3 is broken again, true",
    "消防通道堆了杂物, 想咨询贷款贴息, false",
    "电梯坏了, 车库照明不足, false",
  })
  void the_same_words_in_the_same_tower_are_likely_a_duplicate(
      String one, String other, boolean likely) {
    double score = Similarity.of(in("tower-1", one), in("tower-1", other));

    assertThat(score >= Similarity.LIKELY).as("score %s", score).isEqualTo(likely);
  }

  @Test
  void another_tower_weighs_less() {
    assertThat(Similarity.of(in("tower-1", "电梯坏了"), in("tower-2", "电梯坏了")))
        .isLessThan(Similarity.of(in("tower-1", "电梯坏了"), in("tower-1", "电梯坏了")));
  }

  @Test
  void it_is_the_same_from_both_sides() {
    Request one = in("tower-1", "电梯坏了，快来");
    Request other = in("tower-2", "电梯又坏了");
    assertThat(Similarity.of(one, other)).isEqualTo(Similarity.of(other, one));
  }

  private static Request in(String building, String title) {
    Request one = aNewRequest();
    Origin origin =
        new Origin(
            new CommunityCode("xintiandi"),
            Optional.empty(),
            "zh",
            Origin.Contact.NONE,
            Optional.empty(),
            Optional.of(new Origin.BuildingRef(building, new Bilingual(building, building))));
    return new Request(
        one.number(),
        one.version(),
        origin,
        one.line(),
        one.state(),
        title,
        List.of(),
        one.why(),
        one.urgent(),
        one.owner(),
        one.clocks(),
        one.aftermath(),
        one.tags(),
        one.updatedAt());
  }
}
