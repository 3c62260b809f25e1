package dev.doorstep.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebOriginTest {
  @ParameterizedTest
  @CsvSource({
    "https://tower.example, https://tower.example",
    "' HTTPS://Tower.Example ', https://tower.example",
    "https://tower.example:443, https://tower.example",
    "http://tower.example:80, http://tower.example",
    "http://tower.example:443, http://tower.example:443",
    "http://localhost:3000, http://localhost:3000",
    "http://[::1]:8080, http://[::1]:8080",
  })
  void an_origin_is_written_as_browsers_write_it(String text, String written) {
    assertThat(WebOrigin.of(text)).hasToString(written);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "*",
        "null",
        "tower.example",
        "//tower.example",
        "ftp://tower.example",
        "https://",
        "https://tower.example/",
        "https://tower.example/page",
        "https://tower.example?q",
        "https://tower.example#part",
        "https://someone@tower.example",
        "https://tower.example:0",
        "https://tower.example:65536",
        "https://*.tower.example",
        "https://tower example",
      })
  void anything_else_is_refused_with_its_text_and_an_example(String text) {
    assertThat(WebOrigin.find(text)).isEmpty();
    assertThatThrownBy(() -> WebOrigin.of(text))
        .isInstanceOf(InvalidOrigin.class)
        .hasMessageContaining("\"" + text + "\"")
        .hasMessageContaining("https://tower.example");
  }

  @Test
  void scheme_host_and_port_tell_origins_apart() {
    assertThat(WebOrigin.of("https://tower.example"))
        .isNotEqualTo(WebOrigin.of("http://tower.example"))
        .isNotEqualTo(WebOrigin.of("https://tower.example:444"))
        .isNotEqualTo(WebOrigin.of("https://www.tower.example"));
  }
}
