package dev.doorstep.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class ExampleTextTest {
  private static final IntentName STALL = new IntentName("permits", "stall");
  private static final String PERMITS =
      """
      line: permits # 😀 said of places
      intents:
        - id: sign
          examples: {zh: [招牌], en: [sign]}
        - id: stall
          examples:
            zh:
              - 外摆怎么申请   # the most frequent
            # none in English
            en: [outdoor tables]
      forms: []
      """;

  @Test
  void a_block_list_gets_one_more_line_and_every_other_line_stays() {
    assertThat(ExampleText.add(PERMITS, STALL, "zh", "想摆摊: 行吗"))
        .contains(
            PERMITS.replace(
                "# the most frequent\n", "# the most frequent\n        - \"想摆摊: 行吗\"\n"));
  }

  @Test
  void a_list_in_brackets_gets_one_more_entry() {
    assertThat(ExampleText.add(PERMITS, STALL, "en", "say \"stall\""))
        .contains(PERMITS.replace("[outdoor tables]", "[outdoor tables, \"say \\\"stall\\\"\"]"));
  }

  @Test
  void what_is_not_there_is_left_alone() {
    assertThat(ExampleText.add(PERMITS, new IntentName("permits", "none"), "zh", "x")).isEmpty();
    assertThat(ExampleText.add(PERMITS, new IntentName("legal", "stall"), "zh", "x")).isEmpty();
    assertThat(ExampleText.add("{[", STALL, "zh", "x")).isEmpty();
    assertThat(ExampleText.add("", STALL, "zh", "x")).isEmpty();
  }

  @Property
  void any_words_are_read_back_as_they_were_said(@ForAll String words) {
    String text = ExampleText.add(PERMITS, STALL, "zh", words).orElseThrow();

    Map<String, List<Map<String, Map<String, List<String>>>>> read = new Yaml().load(text);
    assertThat(read.get("intents").get(1).get("examples").get("zh"))
        .containsExactly("外摆怎么申请", words);
  }
}
