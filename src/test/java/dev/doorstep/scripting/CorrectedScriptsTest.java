package dev.doorstep.scripting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.doorstep.bot.TestReader;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CorrectedScriptsTest {
  @Test
  void an_accepted_correction_is_a_test_that_reads_back_and_is_there_once() {
    Correction correction =
        new Correction(
            1,
            "XTD-20261123-0001",
            "xintiandi",
            "- 3楼: \"漏水\"\n很急",
            "zh",
            "safety",
            "building",
            "",
            new Author("li.min", "李敏"),
            Instant.EPOCH,
            Correction.State.OPEN,
            Optional.empty(),
            Optional.empty());

    ScriptSet once = CorrectedScripts.withTest(ScriptSet.of(Map.of()), correction);

    assertThat(TestReader.read(once.texts()))
        .singleElement()
        .satisfies(
            test ->
                assertThat(test.steps())
                    .extracting(step -> step.does().key(), step -> step.value())
                    .containsExactly(
                        tuple("visitor", "- 3楼: \"漏水\"\n很急"), tuple("line", "building")));
    assertThat(CorrectedScripts.withTest(once, correction)).isEqualTo(once);
  }
}
