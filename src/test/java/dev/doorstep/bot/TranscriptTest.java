package dev.doorstep.bot;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.doorstep.bot.proof.Transcript;
import dev.doorstep.bot.proof.Transcript.Line;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Plays the conversations that bot authors wrote in {@code bot-scripts/tests}. */
class TranscriptTest {
  private static final int PER_LINE = 3;
  private static final List<TestCase> CASES = written();

  @TestFactory
  Stream<DynamicNode> every_written_conversation_goes_as_written() {
    return byFile().entrySet().stream()
        .map(
            file ->
                dynamicContainer(
                    file.getKey(),
                    file.getValue().stream()
                        .map(test -> dynamicTest(test.title(), () -> goesAsWritten(test)))));
  }

  @Test
  void every_line_has_three_conversations_in_both_languages() {
    for (LineScript line : DemoScripts.SCRIPTS.lines()) {
      List<TestCase> cases = byFile().get(TestReader.FOLDER + line.code() + ".yml");
      assertThat(cases).as(line.code()).hasSizeGreaterThanOrEqualTo(PER_LINE);
      assertThat(cases).as(line.code()).extracting(TestCase::lang).contains(Lang.ZH, Lang.EN);
    }
  }

  private static void goesAsWritten(TestCase test) {
    Transcript.Played played = Transcript.play(test, DemoScripts.ASSISTANT);
    assertThat(played.mismatches()).as("the conversation so far:%n%s", lines(played)).isEmpty();
  }

  private static String lines(Transcript.Played played) {
    StringBuilder text = new StringBuilder();
    for (Line line : played.lines()) {
      text.append(line.who()).append(": ").append(line.text()).append('\n');
    }
    return text.toString();
  }

  private static Map<String, List<TestCase>> byFile() {
    return CASES.stream().collect(groupingBy(TestCase::file, TreeMap::new, toList()));
  }

  private static List<TestCase> written() {
    Map<String, String> files = new TreeMap<>();
    DemoScripts.files(DemoScripts.FOLDER.resolve("tests"))
        .forEach((name, text) -> files.put(TestReader.FOLDER + name, text));
    return TestReader.read(files);
  }
}
