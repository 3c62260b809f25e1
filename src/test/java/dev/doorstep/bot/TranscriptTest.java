package dev.doorstep.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Plays the conversations that bot authors wrote in {@code bot-scripts/tests}. */
class TranscriptTest {
  private static final int PER_LINE = 3;

  @TestFactory
  Stream<DynamicNode> every_written_conversation_goes_as_written() {
    return DemoScripts.files(DemoScripts.FOLDER.resolve("tests")).entrySet().stream()
        .map(
            file ->
                dynamicContainer(
                    file.getKey(),
                    read(file.getValue()).stream()
                        .map(
                            t ->
                                dynamicTest(
                                    String.valueOf(t.get("title")), new Transcript(t)::play))));
  }

  @Test
  void every_line_has_three_conversations_in_both_languages() {
    Map<String, String> files = DemoScripts.files(DemoScripts.FOLDER.resolve("tests"));
    for (LineScript line : DemoScripts.SCRIPTS.lines()) {
      List<Map<String, Object>> transcripts = read(files.get(line.code() + ".yml"));
      Set<Object> langs = new HashSet<>();
      transcripts.forEach(t -> langs.add(t.getOrDefault("lang", "zh")));
      assertThat(transcripts).as(line.code()).hasSizeGreaterThanOrEqualTo(PER_LINE);
      assertThat(langs).as(line.code()).contains("zh", "en");
    }
  }

  private static List<Map<String, Object>> read(String text) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
  }
}
