package dev.doorstep.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.bot.proof.TwoVersions;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void scripts() {
    ScriptFolder.of(folder, TwoVersions.OLD);
  }

  @Test
  void conversations_that_go_as_written_pass() {
    write(
        """
        - title: 摆摊
          turns:
            - visitor: 我们想摆摊
            - line: permits
            - not-line: events
            - kind: form
            - asks: headcount
            - visitor: 30人
            - asks: site
            - visitor: 东广场
            - press: confirm
            - opens: {line: permits, form: stall, headcount: "30", site: 东广场}
        """);

    Terminal tested = test("--lang", "en");

    assertThat(tested.out()).contains("1 conversations, 0 not as written");
    assertThat(tested.exitCode()).isZero();
  }

  @Test
  void a_conversation_that_goes_otherwise_is_shown_with_what_was_expected_and_what_came() {
    write(
        """
        - title: 摆摊
          turns:
            - visitor: 我们想摆摊
            - line: events
            - asks: site
            - visitor: 不会说到这里
        """);

    Terminal tested = test("--lang", "zh");

    assertThat(tested.exitCode()).isEqualTo(1);
    assertThat(tested.out())
        .contains("✗ 摆摊", folder.resolve("tests/permits.yml") + ":1")
        .contains("我们想摆摊", "多少人？")
        .contains("line（第 4 行）", "- 预期     events", "+ 实际     permits")
        .contains("asks（第 5 行）", "- 预期     site", "+ 实际     headcount")
        .contains("1 个对话，1 个与预期不符")
        .doesNotContain("不会说到这里");
  }

  @Test
  void the_matrix_counts_examples_and_expected_lines() {
    write("- title: a\n  turns:\n    - visitor: 我们想摆摊\n    - line: permits\n");

    assertThat(test("--lang", "en").out())
        .containsPattern("permits +25 +· +100.0 %")
        .containsPattern("events +· +12 +100.0 %");
  }

  @Test
  void only_the_named_conversations_are_played() {
    write(
        """
        - title: 好的
          turns: [{visitor: 我们想摆摊}, {line: permits}]
        - title: 坏的
          turns: [{visitor: 我们想摆摊}, {line: events}]
        """);

    assertThat(test("--only", "好的").exitCode()).isZero();
    assertThat(test("--only", "坏的").exitCode()).isEqualTo(1);
    assertThat(test("--only", "没有").exitCode()).isEqualTo(2);
  }

  @Test
  void a_build_server_gets_a_report() {
    write(
        """
        - title: 好的 <&>
          turns: [{visitor: 我们想摆摊}, {line: permits}]
        - title: 坏的
          turns: [{visitor: 我们想摆摊}, {line: events}]
        """);
    Path report = folder.resolve("report.xml");

    test("--junit", report.toString());

    assertThat(report)
        .content()
        .contains("tests=\"2\" failures=\"1\"", "name=\"好的 &lt;&amp;&gt;\"")
        .contains("line 4, line: expected events, got permits");
  }

  @Test
  void a_folder_without_conversations_is_no_success() {
    Terminal tested = test("--lang", "en");

    assertThat(tested.exitCode()).isEqualTo(2);
    assertThat(tested.err()).contains("There are no conversations in tests/");
  }

  private void write(String text) {
    ScriptFolder.write(folder.resolve("tests/permits.yml"), text);
  }

  private Terminal test(String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "test";
    arguments[1] = "--scripts";
    arguments[2] = folder.toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    return Terminal.bot(arguments);
  }
}
