package dev.doorstep.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples that authors write are what the assistant must understand first of all. */
class ExamplesTest {
  private static final double ON_THEIR_INTENT = 0.95;

  @Test
  void no_example_is_taken_for_another_line_without_asking() {
    List<String> wrong = new ArrayList<>();
    for (LineScript line : DemoScripts.SCRIPTS.lines()) {
      for (IntentScript intent : line.intents()) {
        for (String example : intent.examples().values().stream().flatMap(List::stream).toList()) {
          Reading reading = DemoScripts.ASSISTANT.read(example);
          boolean elsewhere = reading.best().filter(c -> c.line().equals(line.code())).isEmpty();
          if (elsewhere && reading.sure(DemoScripts.SCRIPTS.common())) {
            wrong.add(line.code() + "/" + intent.id() + ": " + example + " -> " + reading.best());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void almost_every_example_is_understood_as_its_own_intent() {
    int all = 0;
    List<String> missed = new ArrayList<>();
    for (LineScript line : DemoScripts.SCRIPTS.lines()) {
      for (IntentScript intent : line.intents()) {
        for (String example : intent.examples().values().stream().flatMap(List::stream).toList()) {
          all++;
          String rule = line.code() + "/" + intent.id();
          String heard = DemoScripts.ASSISTANT.read(example).best().map(Candidate::rule).orElse("");
          if (!heard.equals(rule)) {
            missed.add(rule + ": " + example + " -> " + heard);
          }
        }
      }
    }
    assertThat((double) missed.size() / all)
        .as(String.join("\n", missed))
        .isLessThan(1 - ON_THEIR_INTENT);
  }
}
