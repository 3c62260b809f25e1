package dev.doorstep.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PresentedKeyTest {
  @Test
  void every_call_may_carry_its_key_in_the_header() {
    assertThat(call("/api/events", "Bearer dk_1", null, null)).contains("dk_1");
    assertThat(call("/api/events", "bearer  dk_1 ", null, null)).contains("dk_1");
  }

  @Test
  void a_stream_takes_it_from_where_a_browser_can_put_it() {
    assertThat(call("/stream/sse", null, "dk_1", null)).contains("dk_1");
    assertThat(call("/stream/ws", null, null, "cloudevents.json, bearer.dk_1")).contains("dk_1");
  }

  @Test
  void elsewhere_a_key_in_an_address_is_not_taken() {
    assertThat(call("/api/events", null, "dk_1", null)).isEmpty();
    assertThat(call("/ws/board", null, null, "bearer.dk_1")).isEmpty();
  }

  @Test
  void the_header_goes_first() {
    assertThat(call("/stream/ws", "Bearer dk_1", "dk_2", "bearer.dk_3")).contains("dk_1");
  }

  @Test
  void what_others_put_there_is_no_key() {
    assertThat(call("/api/events", "Bearer eyJhbGciOiJIUzI1NiJ9.e30.x", null, null)).isEmpty();
    assertThat(call("/api/events", "Basic ZGtfMTo=", null, null)).isEmpty();
    assertThat(call("/stream/ws", null, null, "cloudevents.json")).isEmpty();
    assertThat(call("/stream/ws", null, null, null)).isEmpty();
  }

  private static Optional<String> call(
      String path, String authorization, String accessToken, String subprotocols) {
    return PresentedKey.in(path, authorization, accessToken, subprotocols);
  }
}
