package dev.doorstep.bot.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.bot.proof.ProofJson.Unreadable;
import org.junit.jupiter.api.Test;

class ProofJsonTest {
  private final RecordedTurn turn = TwoVersions.recorded("c", "我们想摆摊", "30人").get(1);

  @Test
  void a_recorded_turn_comes_back_as_it_was() throws Unreadable {
    String line = ProofJson.write(turn);

    assertThat(line).doesNotContain("\n");
    assertThat(ProofJson.readTurn(line)).isEqualTo(turn);
  }

  @Test
  void keys_of_a_newer_hub_are_left_alone() throws Unreadable {
    String line = ProofJson.write(turn).replaceFirst("\\{", "{\"mood\":\"good\",");

    assertThat(ProofJson.readTurn(line)).isEqualTo(turn);
  }

  @Test
  void what_is_no_recorded_turn_is_told() {
    assertThatThrownBy(() -> ProofJson.readTurn("{\"conversation\":\"c\"}"))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("'at'");
    assertThatThrownBy(() -> ProofJson.readTurn("null")).isInstanceOf(Unreadable.class);
    assertThatThrownBy(() -> ProofJson.readTurn("not JSON")).isInstanceOf(Unreadable.class);
  }
}
