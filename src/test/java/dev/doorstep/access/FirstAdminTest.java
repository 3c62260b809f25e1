package dev.doorstep.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FirstAdminTest {
  @Inject StaffAccounts accounts;
  @Inject TwoCommunities communities;

  @Test
  void the_first_start_made_an_administrator_with_the_chosen_password() {
    assertThat(TwoCommunities.adminSession()).hasSize(43);
  }

  @Test
  void a_later_start_leaves_the_administrator_alone() {
    assertThat(accounts.anyAdminCanSignIn().await().indefinitely()).isTrue();
    assertThat(accounts.makeFirstAdmin("another hash").await().indefinitely()).isFalse();
    assertThat(TwoCommunities.adminSession()).hasSize(43);
  }

  @Test
  void of_several_processes_that_start_at_once_one_makes_the_administrator() throws SQLException {
    String hash =
        communities.value(String.class, "select password_hash from staff where username = 'admin'");
    communities.run("update staff set password_hash = null where username = 'admin'");
    try {
      List<Boolean> made =
          Uni.join()
              .all(
                  accounts.makeFirstAdmin("one"),
                  accounts.makeFirstAdmin("two"),
                  accounts.makeFirstAdmin("three"))
              .andFailFast()
              .await()
              .indefinitely();
      assertThat(made).containsOnlyOnce(true);
    } finally {
      communities.run("update staff set password_hash = ? where username = 'admin'", hash);
    }
  }

  @Test
  void a_short_chosen_password_keeps_the_hub_from_starting() {
    assertThatThrownBy(() -> FirstAdmin.requireLongEnough("123456789"))
        .hasMessageContaining("DOORSTEP_ADMIN_PASSWORD")
        .hasMessageContaining("at least 10");
    FirstAdmin.requireLongEnough("1234567890");
  }

  @Test
  void a_made_password_is_long_readable_and_never_the_same() {
    assertThat(FirstAdmin.generate())
        .hasSize(16)
        .doesNotContainPattern("[0O1lI]")
        .isNotEqualTo(FirstAdmin.generate());
  }
}
