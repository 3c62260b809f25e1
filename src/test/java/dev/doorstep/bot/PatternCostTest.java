package dev.doorstep.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternCostTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '`',
      value = {
        "abc 1",
        "a{3} 1",
        "a{0,8} 9",
        "a? 2",
        "a??b{0,1}? 4",
        "(?:a|b)c{0,1} 2",
        "(?:a|b){0,2} 7",
        "(?:a{0,3}x){0,1} 5",
        "[a-z{}()]{0,4} 5",
        "\\(a\\){0,4} 5",
        "x(?!.{0,9}y) 10"
      })
  void the_ways_to_try_are_counted(String regex, double ways) {
    assertThat(PatternCost.of(regex)).isEqualTo(ways);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?:(?:a{0,9}){0,9}){0,9}b",
        "(?:a|a|a){0,9}(?:b|b|b){0,9}c",
        ".{0,99}.{0,99}.{0,99}x",
        "(?:a{1,9}b{0,9}){0,6}c"
      })
  void a_pattern_that_tries_too_many_ways_is_refused_with_its_line(String regex) {
    ScriptFiles files = new ScriptFiles();
    files.change(
        "legal.yml", "        - \"(?:帮|看|审|起草|签|拟).{0,6}合同\"", "        - '" + regex + "'");

    assertThat(files.fault().fix()).contains("could run for long");
    assertThat(files.fault().line()).isEqualTo(files.lineOf("legal.yml", regex));
  }

  @Test
  void nested_groups_are_counted_in_one_pass() {
    assertThat(PatternCost.of("(".repeat(400) + "a" + "{0,1})".repeat(400))).isLessThan(1e13);
  }
}
