package dev.doorstep.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;

class BotStateTest {
  private final ObjectMapper json =
      new ObjectMapper().registerModule(new Jdk8Module()).registerModule(new JavaTimeModule());

  @Test
  void a_state_in_the_middle_of_a_form_survives_being_stored() throws JsonProcessingException {
    BotState state =
        DemoScripts.ASSISTANT
            .decide(
                DemoScripts.ASSISTANT.start(Lang.ZH),
                Said.words("我们想12月1日在东广场摆摊，大概30人"),
                DemoScripts.mondayMorning())
            .state();

    String stored = json.writeValueAsString(state);

    assertThat(state.values()).containsEntry("site", "东广场").containsEntry("date", "2026-12-01");
    assertThat(stored).contains("\"lang\":\"zh\"");
    assertThat(json.readValue(stored, BotState.class)).isEqualTo(state);
  }

  @Test
  void a_fresh_state_survives_being_stored() throws JsonProcessingException {
    BotState state = DemoScripts.ASSISTANT.start(Lang.EN);

    assertThat(json.readValue(json.writeValueAsString(state), BotState.class)).isEqualTo(state);
  }
}
