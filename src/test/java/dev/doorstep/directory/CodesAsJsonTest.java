package dev.doorstep.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesAsJsonTest {
  /** With parameter names, as in the running hub: they tempt Jackson to expect an object. */
  private static final ObjectMapper JSON =
      new ObjectMapper().registerModule(new ParameterNamesModule());

  record Place(CommunityCode community, LineCode line, CreditCode enterprise, Industry industry) {}

  @Test
  void codes_travel_as_plain_strings() throws JsonProcessingException {
    String json =
        "{\"community\":\"wulin-one\",\"line\":\"permits\","
            + "\"enterprise\":\"91330100799655058B\",\"industry\":\"trade-finance\"}";

    Place place = JSON.readValue(json, Place.class);

    assertThat(place.community()).isEqualTo(new CommunityCode("wulin-one"));
    assertThat(JSON.writeValueAsString(place)).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Wulin", "wulin one", "-wulin", "wulin--one", "新天地"})
  void a_code_that_is_no_slug_is_refused_with_an_example(String value) {
    assertThatThrownBy(() -> new CommunityCode(value)).hasMessageContaining("wulin-one");
    assertThatThrownBy(() -> JSON.readValue("\"" + value + "\"", LineCode.class))
        .isInstanceOf(JsonProcessingException.class);
  }
}
