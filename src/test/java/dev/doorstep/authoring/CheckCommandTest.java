package dev.doorstep.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.bot.proof.TwoVersions;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir Path folder;

  @Test
  void the_shipped_scripts_have_no_errors() {
    Terminal checked = Terminal.bot("check", "--lang", "en");

    assertThat(checked.out()).startsWith("14 lines").contains("0 errors");
    assertThat(checked.exitCode()).isZero();
  }

  @Test
  void an_example_of_two_intents_is_an_error_with_its_file_and_line() {
    ScriptFolder.of(folder, TwoVersions.renamed("想摆摊", "公司比赛"));

    Terminal checked = Terminal.bot("check", "--lang", "en", "--scripts", folder.toString());

    assertThat(checked.exitCode()).isEqualTo(1);
    assertThat(checked.out())
        .contains(
            "error " + folder.resolve("events.yml") + ":", "is one of permits/stall", "1 errors");
  }

  @Test
  void findings_are_told_in_the_language_of_the_reader() {
    ScriptFolder.of(folder, TwoVersions.renamed("想摆摊", "公司比赛"));

    Terminal checked = Terminal.bot("check", "--lang", "zh", "--scripts", folder.toString());

    assertThat(checked.out()).contains("例句“公司比赛”也在 permits/stall 里", "→ 定下归哪一个");
  }

  @Test
  void faults_of_scripts_and_tests_are_told_at_once_with_file_and_line() {
    ScriptFolder.of(folder, TwoVersions.renamed("type: people", "type: peeple"));
    ScriptFolder.write(folder.resolve("tests/a.yml"), "- title: a\n  turns:\n    - vistor: 摆摊\n");

    Terminal checked = Terminal.bot("check", "--lang", "en", "--scripts", folder.toString());

    assertThat(checked.exitCode()).isEqualTo(2);
    assertThat(checked.err())
        .contains("2 faults", folder.resolve("permits.yml") + ":", "headcount.type")
        .contains(folder.resolve("tests/a.yml") + ":3", "unknown step");
    assertThat(checked.out()).isEmpty();
  }

  @Test
  void an_example_that_lands_on_another_line_is_a_finding() {
    ScriptFolder.of(folder, TwoVersions.renamed("想摆摊", "想办赛"));

    Terminal checked = Terminal.bot("check", "--lang", "zh", "--scripts", folder.toString());

    assertThat(checked.exitCode()).isEqualTo(1);
    assertThat(checked.out()).contains("permits/stall", "想办赛", "events");
  }

  @Test
  void a_folder_that_is_not_there_is_told() {
    Terminal checked =
        Terminal.bot("check", "--lang", "en", "--scripts", folder.resolve("none").toString());

    assertThat(checked.exitCode()).isEqualTo(2);
    assertThat(checked.err()).contains("There is no folder", "none");
  }

  @Test
  void an_empty_folder_lacks_the_common_file() {
    ScriptFolder.of(folder, Map.of());

    Terminal checked = Terminal.bot("check", "--scripts", folder.toString());

    assertThat(checked.exitCode()).isEqualTo(2);
    assertThat(checked.err()).contains("common.yml");
  }
}
