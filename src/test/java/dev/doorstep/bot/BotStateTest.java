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
  void a_state_of_the_version_before_can_still_be_read() throws JsonProcessingException {
    String stored =
        """
        {"lang":"zh","phase":"FILLING","line":"permits","form":"stall","asked":"hours",
         "values":{"site":"东广场"},"trail":["site"],"revising":false,"misses":1,"unsure":0,"steps":2,
         "why":null,"offered":["cancel"],"said":["外摆怎么申请"]}""";

    BotState state = json.readValue(stored, BotState.class);

    assertThat(state.values()).containsEntry("site", "东广场");
    assertThat(state.at()).isEmpty();
    assertThat(state.parked()).isEmpty();
    assertThat(state.labels()).isEmpty();
    assertThat(
            DemoScripts.ASSISTANT
                .decide(state, Said.words("14点到20点"), DemoScripts.mondayMorning())
                .state()
                .values())
        .containsEntry("hours", "14:00–20:00");
  }

  @Test
  void a_form_that_was_put_aside_survives_being_stored() throws JsonProcessingException {
    StateDraft draft =
        new StateDraft(
            DemoScripts.ASSISTANT
                .decide(
                    DemoScripts.ASSISTANT.start(Lang.ZH),
                    Said.words("我们想12月1日在东广场摆摊，大概30人"),
                    DemoScripts.mondayMorning())
                .state());
    draft.park();
    BotState state = draft.with(java.util.List.of());

    assertThat(state.parked()).isPresent();
    assertThat(json.readValue(json.writeValueAsString(state), BotState.class)).isEqualTo(state);
  }

  @Test
  void a_fresh_state_survives_being_stored() throws JsonProcessingException {
    BotState state = DemoScripts.ASSISTANT.start(Lang.EN);

    assertThat(json.readValue(json.writeValueAsString(state), BotState.class)).isEqualTo(state);
  }
}
