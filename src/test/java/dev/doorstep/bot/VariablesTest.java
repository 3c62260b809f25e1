package dev.doorstep.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VariablesTest {
  private final ScriptFiles files = new ScriptFiles();

  @Test
  void a_variable_stands_in_for_its_words_in_each_language() {
    files.with("variables.yml", "window: {zh: 二号窗口, en: window 2}\nhotline: \"12345\"\n");
    files.change("common.yml", "goodbye: {zh: \"好的，祝您顺利！", "goodbye: {zh: \"{window}，热线{hotline}！");
    files.change("common.yml", "en: \"All right.", "en: \"{window}, hotline {hotline}.");

    Spoken goodbye = files.read().common().phrases().get(Phrase.GOODBYE);

    assertThat(goodbye.in(Lang.ZH)).startsWith("二号窗口，热线12345！");
    assertThat(goodbye.in(Lang.EN)).startsWith("window 2, hotline 12345.");
  }

  @Test
  void variables_of_the_common_file_work_in_labels_and_hints_too() {
    files.append("common.yml", "\nvariables:\n  help-group: {zh: 帮帮团, en: help group}\n");
    files.change("finance.yml", "金融帮帮团\", en: \"loans", "金融{help-group}\", en: \"loans");

    assertThat(files.read().line("finance").orElseThrow().hint().zh()).endsWith("金融帮帮团");
  }

  @Test
  void an_unknown_name_is_a_fault_that_names_the_nearest_known_one() {
    files.change("common.yml", "我是{community}的门口办助手", "我是{comunity}的门口办助手");

    assertThat(files.fault().fix()).contains("{comunity}").contains("'community'");
    assertThat(files.fault().key()).isEqualTo("smalltalk.hello.answer.2.zh");
  }

  @Test
  void a_name_that_is_only_filled_in_elsewhere_is_unknown_here() {
    files.change("common.yml", "还有别的事吗？", "{line}还有别的事吗？");

    assertThat(files.fault().fix()).contains("{line}");
  }

  @Test
  void a_variable_may_not_take_the_name_of_a_built_in_one() {
    files.with("variables.yml", "phone: \"12345\"\n");

    assertThat(files.fault().fix()).contains("another name");
  }

  @Test
  void a_variable_with_a_built_in_name_inside_is_for_replies_only() {
    files.with("variables.yml", "call: {zh: \"请打{phone}\", en: \"call {phone}\"}\n");
    files.change("finance.yml", "hint: {zh: \"贷款", "hint: {zh: \"{call}贷款");

    assertThat(files.fault().fix()).contains("{phone}").contains("only replies");
  }

  @Test
  void variables_do_not_refer_to_each_other() {
    files.with("variables.yml", "a: \"{b}\"\nb: \"{a}\"\n");

    assertThat(files.faults()).hasSize(2).allSatisfy(f -> assertThat(f.fix()).contains("words"));
  }
}
