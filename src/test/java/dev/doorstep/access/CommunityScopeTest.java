package dev.doorstep.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.directory.CommunityCode;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommunityScopeTest {
  private static final CommunityCode MINE = new CommunityCode("mine");
  private static final CommunityCode THEIRS = new CommunityCode("theirs");

  @Test
  void staff_see_their_own_communities_only() {
    CommunityScope scope = CommunityScope.of(Set.of(MINE));
    assertThat(scope.allows(MINE)).isTrue();
    assertThat(scope.allows(THEIRS)).isFalse();
  }

  @Test
  void the_whole_district_includes_every_community() {
    assertThat(CommunityScope.all().allows(THEIRS)).isTrue();
    assertThat(CommunityScope.all().communities()).isEmpty();
  }

  @Test
  void no_community_is_not_every_community() {
    assertThat(CommunityScope.of(Set.of()).allows(MINE)).isFalse();
  }
}
