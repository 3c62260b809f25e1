package dev.doorstep.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.bot.text.Normaliser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredWordsTest {
  /** Each pattern is tried on every fifth text, each text by every fifth pattern. */
  private static final int STEP = 5;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "消防.{0,6}(?:备案|验收); 消防",
        "贷款.{0,8}贴息; 贷款",
        "abc{0,3}def; def",
        "(?:ab|cd)ef; ab|cd",
        "a(?:bc)?d[xyz]efg; efg",
        "(?<![a-z])fire(?! drill); fire",
        "[abc]{1,3}.; ''",
        "(?:ab|); ''",
        "(?:ab|.); ''",
      })
  void a_text_must_hold_one_of_these(String regex, String words) {
    Set<String> expected = words.isEmpty() ? Set.of() : Set.of(words.split("\\|"));

    assertThat(RequiredWords.of(regex)).isEqualTo(expected);
  }

  @Test
  void no_pattern_is_found_where_its_words_are_missing() {
    List<Pattern> patterns =
        DemoScripts.SCRIPTS.lines().stream()
            .flatMap(
                l ->
                    Stream.concat(
                        l.cues().stream(), l.intents().stream().flatMap(i -> i.cues().stream())))
            .flatMap(c -> c.pattern().stream())
            .toList();
    List<Set<String>> required = patterns.stream().map(p -> RequiredWords.of(p.pattern())).toList();
    List<String> texts =
        DemoScripts.SCRIPTS.lines().stream()
            .flatMap(l -> l.intents().stream())
            .flatMap(i -> i.examples().values().stream())
            .flatMap(List::stream)
            .map(Normaliser::normalise)
            .toList();
    List<String> wrong = new ArrayList<>();
    for (int p = 0; p < patterns.size(); p++) {
      for (int t = p % STEP; t < texts.size(); t += STEP) {
        String text = texts.get(t);
        boolean possible =
            required.get(p).isEmpty() || required.get(p).stream().anyMatch(text::contains);
        if (!possible && patterns.get(p).matcher(text).find()) {
          wrong.add(patterns.get(p) + " in " + text);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(required.stream().filter(Set::isEmpty).count())
        .as("patterns that are tried on every text")
        .isLessThan(patterns.size() / 10);
  }
}
