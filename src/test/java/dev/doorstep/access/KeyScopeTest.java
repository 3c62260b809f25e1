package dev.doorstep.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class KeyScopeTest {
  @Test
  void every_scope_is_read_back_from_its_code() {
    assertThat(KeyScope.values())
        .extracting(KeyScope::code)
        .containsExactly(
            "events:read", "events:personal", "requests:read", "requests:write", "webhooks:manage");
    assertThat(KeyScope.values())
        .allSatisfy(scope -> assertThat(KeyScope.ofCode(scope.code())).isEqualTo(scope));
  }

  @Test
  void what_is_no_scope_is_refused_with_those_there_are() {
    assertThatThrownBy(() -> KeyScope.ofCode("events:write"))
        .hasMessageContaining("events:write")
        .hasMessageContaining("requests:write");
  }
}
