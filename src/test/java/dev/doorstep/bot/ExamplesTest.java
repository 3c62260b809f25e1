package dev.doorstep.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.bot.Understanding.Candidate;
import dev.doorstep.bot.text.Normaliser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExamplesTest {
  private static final double WELL_UNDERSTOOD = 0.97;

  private final Understanding understanding = new CueUnderstanding(DemoScripts.SCRIPTS);
  private final List<String> missed = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private int examples;

  @Test
  void every_example_of_the_scripts_lands_on_its_own_line() {
    for (LineScript line : DemoScripts.SCRIPTS.lines()) {
      for (IntentScript intent : line.intents()) {
        intent.examples().values().forEach(texts -> texts.forEach(t -> judge(line, t)));
      }
    }
    assertThat(wrong).as("sure of the wrong line").isEmpty();
    assertThat(examples - missed.size())
        .as("examples that land on their line; these do not:%n%s", String.join("\n", missed))
        .isGreaterThanOrEqualTo((int) Math.ceil(WELL_UNDERSTOOD * examples));
  }

  private void judge(LineScript line, String example) {
    examples++;
    List<Candidate> candidates = understanding.rank(Normaliser.normalise(example));
    Optional<Candidate> best = candidates.stream().findFirst();
    boolean own = best.filter(c -> c.line().equals(line.code())).isPresent();
    boolean sure = Sureness.sure(candidates, DemoScripts.SCRIPTS.common());
    if (!own || !sure) {
      missed.add(line.code() + ": " + example + " → " + candidates);
    }
    if (!own && sure) {
      wrong.add(line.code() + ": " + example + " → " + best.orElseThrow());
    }
  }
}
