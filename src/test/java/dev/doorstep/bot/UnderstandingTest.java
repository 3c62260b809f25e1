package dev.doorstep.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The two layers, with rules that a test writes into the shipped scripts. */
class UnderstandingTest {
  private final Map<String, String> files = new TreeMap<>(DemoScripts.files(DemoScripts.FOLDER));

  @Test
  void a_rule_that_decides_settles_it_against_the_model() {
    Reading before = read("我们想贷款五百万");
    rule("legal.yml", "keywords:\n  decides: [我们想贷款]");

    Reading after = read("我们想贷款五百万");

    assertThat(before.best().orElseThrow().line()).isEqualTo("finance");
    assertThat(after.best().orElseThrow())
        .returns("legal", Candidate::line)
        .returns(Layer.RULE, Candidate::layer);
    assertThat(after.sure(DemoScripts.SCRIPTS.common())).isTrue();
  }

  @Test
  void a_rule_rules_a_line_out_however_much_speaks_for_it() {
    rule("finance.yml", "keywords:\n  never: [五百万]");

    Candidate best = read("我们想贷款五百万").best().orElseThrow();

    assertThat(best.line()).isNotEqualTo("finance");
  }

  @Test
  void a_keyword_that_is_taken_back_speaks_neither_as_a_rule_nor_to_the_model() {
    assertThat(read("不是贷款，是补贴").best().orElseThrow().line()).isEqualTo("policy");
    assertThat(read("not a loan, a subsidy").best().orElseThrow().line()).isEqualTo("policy");
  }

  @Test
  void of_two_rules_that_decide_the_more_specific_one_wins() {
    rule("legal.yml", "keywords:\n  decides: [蓝色大象]");
    rule("party.yml", "keywords:\n  decides: [一头蓝色大象]");

    assertThat(read("我看见一头蓝色大象").best().orElseThrow().line()).isEqualTo("party");
  }

  @Test
  void a_concept_teaches_all_its_words() {
    files.put("lexicon.yml", "concepts:\n  elephant: {zh: [蓝色大象, 青色长鼻兽], en: [blue elephant]}\n");
    rule("legal.yml", "keywords:\n  decides: ['@elephant']");

    assertThat(read("看见青色长鼻兽").best().orElseThrow().line()).isEqualTo("legal");
    assertThat(read("two blue elephants").best().orElseThrow().line()).isEqualTo("legal");
  }

  @Test
  void the_decision_says_which_layer_spoke() {
    assertThat(read("外摆怎么申请").best().orElseThrow().layer()).isEqualTo(Layer.BOTH);
    assertThat(read("staff cannot sleep").best().orElseThrow().layer()).isEqualTo(Layer.MODEL);
  }

  @Test
  void a_pattern_is_heard_late_in_a_long_message() {
    rule("party.yml", "patterns:\n  decides: ['蓝色.{0,4}大象']\n");

    assertThat(read("今天先说点别的。".repeat(60) + "蓝色的小大象").best().orElseThrow().line())
        .isEqualTo("party");
    assertThat(read("今天先说点别的。".repeat(400) + "蓝色的小大象").best().orElseThrow().line())
        .isEqualTo("party");
  }

  @Test
  void a_pattern_for_a_beginning_is_not_heard_where_a_later_part_begins() {
    rule("party.yml", "patterns:\n  decides: ['^蓝色大象']\n");

    for (int before : new int[] {179, 180, 239, 240}) {
      assertThat(read("啊".repeat(before) + "蓝色大象").best().map(Candidate::line))
          .isNotEqualTo(Optional.of("party"));
    }
  }

  @Test
  void what_has_no_words_means_nothing() {
    assertThat(read("123 ??? 🔥")).isEqualTo(Reading.NOTHING);
  }

  private Reading read(String text) {
    return new Assistant(ScriptReader.read(files)).read(text);
  }

  /** Puts a rule into a line's file, in place of its own keywords. */
  private void rule(String file, String rule) {
    String text = files.get(file);
    Matcher own = Pattern.compile("(?m)^keywords:\\R(?:  .*\\R)+").matcher(text);
    assertThat(own.find()).isTrue();
    files.put(file, own.replaceFirst(Matcher.quoteReplacement(rule + "\n")));
  }
}
