package dev.doorstep.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.doorstep.bot.ScriptProblem.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ScriptReaderTest {
  private final Map<String, String> files = new HashMap<>(DemoScripts.files(DemoScripts.FOLDER));

  @Test
  void the_fourteen_lines_are_read_in_the_order_of_the_menu() {
    assertThat(ScriptReader.read(files).lines())
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
    change("finance.yml", "type: money", "type: monney");
    change("permits.yml", "form: sign", "form: signs");
    change("party.yml", "order: 5", "odrer: 5");
    change("common.yml", "  right: {zh", "  rigth: {zh");

    List<Fault> faults = faults();

    assertThat(faults)
        .extracting(Fault::file)
        .contains("finance.yml", "permits.yml", "party.yml", "common.yml");
    assertThat(faults)
        .anySatisfy(
            f -> {
              assertThat(f.file()).isEqualTo("finance.yml");
              assertThat(f.key()).isEqualTo("forms.loan.slots.amount.type");
              assertThat(f.line()).isEqualTo(lineOf("finance.yml", "type: monney"));
              assertThat(f.fix()).contains("money");
            })
        .anySatisfy(f -> assertThat(f.fix()).contains("there is no form 'signs'"))
        .anySatisfy(f -> assertThat(f.key()).isEqualTo("odrer"));
  }

  @Test
  void a_pattern_that_could_run_for_long_is_refused() {
    change("legal.yml", "\"(?:帮|看|审|起草|签|拟).{0,6}合同\"", "\"(a+)+合同\"");

    assertThat(faults()).singleElement().satisfies(f -> assertThat(f.fix()).contains("{0,8}"));
  }

  @Test
  void broken_yaml_is_named_with_its_line() {
    files.put("legal.yml", "line: legal\norder: [13\nname: x: y");

    assertThat(faults()).anySatisfy(f -> assertThat(f.fix()).startsWith("is not YAML"));
  }

  @Test
  void an_intent_needs_examples_in_both_languages() {
    change("legal.yml", "        - I need a lawyer\n", "");

    assertThat(faults())
        .singleElement()
        .satisfies(f -> assertThat(f.fix()).contains("at least 6 examples in 'en'"));
  }

  private List<Fault> faults() {
    return catchThrowableOfType(ScriptProblem.class, () -> ScriptReader.read(files)).faults();
  }

  private void change(String file, String from, String to) {
    assertThat(files.get(file)).contains(from);
    files.put(
        file, files.get(file).replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
  }

  private int lineOf(String file, String text) {
    return files.get(file).substring(0, files.get(file).indexOf(text)).split("\n", -1).length;
  }
}
