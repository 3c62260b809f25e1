package dev.doorstep.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.bot.ScriptProblem.Fault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptReaderTest {
  private final ScriptFiles files = new ScriptFiles();

  @Test
  void the_fourteen_lines_are_read_in_the_order_of_the_menu() {
    assertThat(DemoScripts.SCRIPTS.lines())
        .extracting(LineScript::code)
        .containsExactly(
            "licensing",
            "permits",
            "finance",
            "recruitment",
            "party",
            "policy",
            "events",
            "building",
            "safety",
            "transport",
            "living",
            "investment",
            "legal",
            "general");
  }

  @Test
  void every_fault_is_named_at_once_with_its_file_line_and_key() {
    files.change("finance.yml", "type: money", "type: monney");
    files.change("permits.yml", "form: sign", "form: signs");
    files.change("legal.yml", "order: 13", "odrer: 13");
    files.change("common.yml", "  right: {zh", "  rigth: {zh");

    List<Fault> faults = files.faults();

    assertThat(faults)
        .extracting(Fault::file)
        .contains("finance.yml", "permits.yml", "legal.yml", "common.yml");
    assertThat(faults)
        .anySatisfy(
            f -> {
              assertThat(f.file()).isEqualTo("finance.yml");
              assertThat(f.key()).isEqualTo("forms.loan.slots.amount.type");
              assertThat(f.line()).isEqualTo(files.lineOf("finance.yml", "type: monney"));
              assertThat(f.fix()).contains("money");
            })
        .anySatisfy(
            f -> assertThat(f.fix()).contains("there is no form 'signs'").contains("'sign'"))
        .anySatisfy(
            f -> {
              assertThat(f.key()).isEqualTo("odrer");
              assertThat(f.fix()).contains("did you mean 'order'");
            })
        .anySatisfy(f -> assertThat(f.fix()).contains("did you mean 'right'"));
  }

  @Test
  void a_fault_is_told_once() {
    files.change("legal.yml", "order: 13", "order: 13\nodrer: 13\nodrer: 14");

    assertThat(files.faults()).doesNotHaveDuplicates();
    assertThat(files.faults()).anySatisfy(f -> assertThat(f.fix()).contains("appears twice"));
  }

  @Test
  void a_pattern_that_could_run_for_long_is_refused() {
    files.change("legal.yml", "\"(?:帮|看|审|起草|签|拟).{0,6}合同\"", "\"(a+)+合同\"");

    assertThat(files.fault().fix()).contains("{0,8}");
  }

  @Test
  void broken_yaml_is_named_with_its_line() {
    files.with("legal.yml", "line: legal\norder: [13\nname: x: y");

    assertThat(files.faults())
        .anySatisfy(
            f -> {
              assertThat(f.fix()).startsWith("is not YAML");
              assertThat(f.line()).isEqualTo(3);
            });
  }

  @Test
  void an_intent_needs_examples_in_both_languages() {
    String legal = DemoScripts.files(DemoScripts.FOLDER).get("legal.yml");
    String six = "      en:\n" + "        - words\n".repeat(5);
    files.with("legal.yml", legal.replaceFirst("      en:\\R(?: {8}- .*\\R)+", six));

    assertThat(files.fault().fix()).contains("at least 6 examples in 'en'");
  }

  @Test
  void a_line_that_is_none_is_named_with_the_nearest_one() {
    files.change("legal.yml", "line: legal", "line: leagl");

    assertThat(files.fault().fix()).contains("did you mean 'legal'");
  }

  @Test
  void a_file_that_is_no_script_is_a_fault_and_what_is_none_is_left_alone() {
    files.with("README.md", "# read me").with("tests/permits.yml", "- title: x");
    assertThat(files.read().lines()).hasSize(3);

    files.with("comon.yml", "phrases: {}");
    assertThat(files.fault().fix()).contains("did you mean 'common.yml'");
  }

  @Test
  void without_the_common_file_nothing_can_be_said() {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                    ScriptProblem.class, () -> ScriptReader.read(Map.of()))
                .faults())
        .singleElement()
        .satisfies(f -> assertThat(f.file()).isEqualTo("common.yml"));
  }
}
