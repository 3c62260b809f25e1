package dev.doorstep.bot.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.doorstep.bot.Bilingual;
import dev.doorstep.bot.Context;
import dev.doorstep.bot.Counter;
import dev.doorstep.bot.EnterpriseMatches;
import dev.doorstep.bot.KnownBuilding;
import dev.doorstep.bot.KnownEnterprise;
import dev.doorstep.bot.proof.ProofJson.Unreadable;
import java.util.List;
import java.util.Map;
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
  void what_the_hub_knew_then_comes_back_as_it_was() throws Unreadable {
    Context plain = turn.context();
    Bilingual words = new Bilingual("周一至周五", "Mon to Fri");
    KnownEnterprise enterprise = new KnownEnterprise("91330105", "云栖科技", words, "12F");
    Context known =
        new Context(
                plain.now(),
                plain.zone(),
                plain.community(),
                plain.requests(),
                new Counter("0571-1", Map.of("permits", new Counter.Opening(false, words))),
                true)
            .knowing(
                List.of(new KnownBuilding("a1", words)),
                List.of(new EnterpriseMatches("云栖", List.of(enterprise))));

    assertThat(ProofJson.readTurn(ProofJson.write(with(known))).context()).isEqualTo(known);
  }

  @Test
  void a_turn_of_an_older_hub_that_knew_less_can_be_read() throws Exception {
    Context now = turn.context();
    Context then = new Context(now.now(), now.zone(), now.community(), now.requests());
    ObjectNode line = (ObjectNode) new ObjectMapper().readTree(ProofJson.write(with(then)));
    ((ObjectNode) line.get("context"))
        .remove(List.of("counter", "enterpriseKnown", "buildings", "enterprises"));
    ((ObjectNode) line.get("state")).remove(List.of("told", "pending", "at", "parked"));

    RecordedTurn read = ProofJson.readTurn(line.toString());

    assertThat(read.context()).isEqualTo(then);
    assertThat(read.state().told()).isEmpty();
  }

  private RecordedTurn with(Context context) {
    return new RecordedTurn(
        turn.conversation(),
        turn.position(),
        turn.at(),
        turn.said(),
        turn.state(),
        context,
        turn.version());
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
