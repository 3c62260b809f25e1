package dev.doorstep.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.bot.Finding.Severity;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ScriptCheckTest {
  private final ScriptFiles files = new ScriptFiles();

  @Test
  void the_shipped_scripts_have_no_errors() {
    assertThat(ScriptCheck.check(DemoScripts.SCRIPTS))
        .filteredOn(f -> f.severity() == Severity.ERROR)
        .isEmpty();
  }

  @Test
  void the_same_scripts_give_the_same_findings_in_order() {
    List<Finding> findings = ScriptCheck.check(files.read());

    assertThat(ScriptCheck.check(files.read())).isEqualTo(findings).isSorted();
  }

  @Test
  void an_example_that_two_intents_share_is_an_error_at_its_line() {
    files.change(
        "legal.yml",
        "        - Is overtime pay due?\n",
        "        - We need a LOAN of 3 million!\n");

    Finding finding = only(f -> f.message().en().contains("finance/loan as well"));

    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.file()).isEqualTo("legal.yml");
    assertThat(finding.line()).isEqualTo(files.lineOf("legal.yml", "a LOAN of"));
  }

  @Test
  void an_example_one_edit_away_from_another_intents_is_a_warning() {
    files.change(
        "legal.yml", "        - Is overtime pay due?\n", "        - We need a loan of 9 million\n");
    files.change("permits.yml", "外摆怎么申请", "公司资金周转有点儿紧张");

    assertThat(warnings(f -> f.message().en().contains("nearly")))
        .extracting(Finding::file)
        .containsExactlyInAnyOrder("legal.yml", "finance.yml");
  }

  @Test
  void an_example_in_the_wrong_language_is_a_warning() {
    files.change("legal.yml", "        - Is overtime pay due?\n", "        - 我想找位lawyer谈谈\n");
    files.change("permits.yml", "We need a permit for a street stall", "Is there a 外摆 permit?");

    assertThat(only(f -> f.message().en().contains("other language")).fix().en()).contains("'zh'");
  }

  @Test
  void a_keyword_that_only_ever_stands_inside_another_lines_keyword_never_counts() {
    files.change("finance.yml", "  strong: [", "  strong: [东广场摆摊, ");

    Finding finding = only(f -> f.message().en().contains("'摆摊' never counts"));

    assertThat(finding.message().en()).contains("东广场摆摊").contains("finance");
    assertThat(finding.file()).isEqualTo("permits.yml");
  }

  @Test
  void a_longer_keyword_that_weighs_less_than_the_one_inside_it_is_a_warning() {
    files.change("finance.yml", "  normal: [资金周转,", "  normal: [贷款申请书, 资金周转,");

    assertThat(only(f -> f.message().en().contains("贷款申请书")).severity())
        .isEqualTo(Severity.WARNING);
  }

  @Test
  void a_keyword_or_pattern_that_is_written_twice_is_a_warning() {
    files.change("finance.yml", "      normal: [lend,", "      normal: [overdraft, lend,");
    files.change(
        "legal.yml",
        "\"(?:帮|看|审|起草|签|拟).{0,6}合同\"",
        "\"(?:贷|借).{0,4}\\\\d{1,6}(?:\\\\.\\\\d{1,2}){0,1} {0,1}(?:万|亿)\"");

    assertThat(warnings(f -> f.message().en().contains("already")))
        .extracting(f -> f.message().en())
        .anyMatch(m -> m.contains("'overdraft'"))
        .anyMatch(m -> m.contains("(?:万|亿)' stands in finance/loan"));
  }

  @Test
  void a_keyword_that_settles_it_for_two_lines_is_a_warning() {
    files.change("finance.yml", "keywords:\n", "keywords:\n  decisive: [消防备案]\n");

    assertThat(only(f -> f.message().en().contains("settles it for")).severity())
        .isEqualTo(Severity.WARNING);
  }

  @Test
  void a_pattern_without_an_example_of_its_own_is_a_hint() {
    files.change("legal.yml", "\"(?:帮|看|审|起草|签|拟).{0,6}合同\"", "\"从未有人说过.{0,3}的话\"");

    assertThat(ScriptCheck.check(files.read()))
        .anySatisfy(
            f -> {
              assertThat(f.severity()).isEqualTo(Severity.HINT);
              assertThat(f.line()).isEqualTo(files.lineOf("legal.yml", "从未有人说过"));
            });
  }

  @Test
  void a_form_that_no_intent_leads_to_is_a_warning() {
    files.change("permits.yml", "    form: sign\n", "    form: other\n");

    Finding finding = only(f -> f.message().en().contains("no intent leads"));

    assertThat(finding.key()).isEqualTo("forms.sign");
    assertThat(finding.line()).isEqualTo(files.lineOf("permits.yml", "  - id: sign\n    title"));
  }

  @Test
  void a_slot_that_every_way_presets_is_never_asked() {
    files.change("permits.yml", "    form: sign\n", "    form: sign\n    preset: {kind: banner}\n");

    assertThat(only(f -> f.message().en().contains("never asked")).key())
        .isEqualTo("forms.sign.slots.kind");
  }

  @Test
  void a_choice_that_no_words_reach_is_an_error() {
    files.change(
        "permits.yml",
        "{id: banner, zh: 横幅道旗, en: Banner, words: [横幅, 条幅, 道旗]}",
        "{id: banner, zh: 招牌, en: Sign}");

    assertThat(ScriptCheck.check(files.read()))
        .filteredOn(f -> f.severity() == Severity.ERROR)
        .allSatisfy(f -> assertThat(f.key()).isEqualTo("forms.sign.slots.kind.choices.banner"))
        .isNotEmpty();
  }

  @Test
  void a_reply_without_a_translation_is_a_warning() {
    files.change(
        "permits.yml",
        "question: {zh: 装在哪里？, en: \"Where will it be put up?\"}",
        "question: {zh: 'Where?', en: 'Where?'}");
    files.change("permits.yml", "label: {zh: 安装日期, en: Date}", "label: {zh: 安装日期, en: 日期}");

    assertThat(warnings(f -> f.fix().en().equals("translate it")))
        .extracting(f -> f.message().en())
        .anyMatch(m -> m.contains("same in both languages"))
        .anyMatch(m -> m.contains("no Chinese in it"))
        .anyMatch(m -> m.contains("'日期' has Chinese in it"));
  }

  @Test
  void a_branch_below_one_that_always_holds_with_it_is_never_said() {
    files.change(
        "common.yml",
        "  goodbye: {zh:",
        """
          goodbye:
            - {when: {open: false}, zh: 休息了, en: We are closed}
            - {when: {open: false, again: true}, zh: 又休息了, en: Closed again}
            - {zh:\
        """
            .stripTrailing());

    assertThat(only(f -> f.message().en().contains("never said")).key())
        .isEqualTo("phrases.goodbye.2");
  }

  @Test
  void a_phrase_that_drops_what_it_should_say_is_a_warning() {
    files.change("common.yml", "summary: {zh: \"请核对：{title}\"", "summary: {zh: \"请核对：\"");

    assertThat(only(f -> f.message().en().contains("{title} in 'zh'")).key())
        .isEqualTo("phrases.summary");
  }

  @Test
  void variables_includes_and_fragments_that_nothing_uses_are_warnings() {
    files.with("variables.yml", "hotline: \"12345\"\n");
    files.with("shared/words.yml", "banks: [某银行]\n");
    files.change("finance.yml", "line: finance", "include: [shared/words.yml]\nline: finance");

    assertThat(warnings(f -> f.message().en().equals("is not used")))
        .extracting(Finding::file)
        .contains("variables.yml", "shared/words.yml", "finance.yml");
  }

  @Test
  void a_pleasantry_that_another_one_or_a_steering_word_takes_first_is_a_warning() {
    files.change("common.yml", "    exact: [再见,", "    exact: [谢谢, 取消, 再见,");

    assertThat(warnings(f -> f.key().equals("smalltalk.bye.exact")))
        .extracting(f -> f.message().en())
        .containsExactlyInAnyOrder(
            "'谢谢' is taken by smalltalk.thanks already",
            "'取消' is taken by commands.cancel already");
  }

  private Finding only(Predicate<Finding> wanted) {
    List<Finding> found = ScriptCheck.check(files.read()).stream().filter(wanted).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private List<Finding> warnings(Predicate<Finding> wanted) {
    return ScriptCheck.check(files.read()).stream()
        .filter(f -> f.severity() == Severity.WARNING)
        .filter(wanted)
        .toList();
  }
}
