package dev.doorstep.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginsTest {
  private final Origins origins = new Origins(null);

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, localhost:8080",
    "https://hub.example, hub.example",
    "https://hub.example, hub.example:443",
    "http://hub.example:80, HUB.example",
    "http://[::1]:8080, [::1]:8080",
  })
  void a_page_of_the_hub_is_recognised(String origin, String host) {
    assertThat(origins.sameOrigin(origin, host)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8081, localhost:8080",
    "https://hub.example.evil.example, hub.example",
    "https://hub.example@evil.example, hub.example",
    "https://evil.example, hub.example",
    "null, hub.example",
    "file://hub.example, hub.example",
    "hub.example, hub.example",
    "https://hub.example:444, hub.example",
    "https://hub example, hub.example",
  })
  void any_other_page_is_not(String origin, String host) {
    assertThat(origins.sameOrigin(origin, host)).isFalse();
  }
}
