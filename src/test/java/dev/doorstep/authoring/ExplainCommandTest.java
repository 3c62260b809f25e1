package dev.doorstep.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.bot.proof.TwoVersions;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void scripts() {
    ScriptFolder.of(folder, TwoVersions.OLD);
  }

  @Test
  void the_line_the_rule_and_the_words_that_decided_are_told_in_the_language_of_the_message() {
    Terminal explained = Terminal.bot("explain", "我们想摆摊", "--scripts", folder.toString());

    assertThat(explained.exitCode()).isZero();
    assertThat(explained.out())
        .contains("permits · 审批许可", "permits/stall", "摆摊", "有把握：开始填表 stall", "多少人？");
  }

  @Test
  void the_author_may_choose_the_language() {
    Terminal explained =
        Terminal.bot("explain", "我们想摆摊", "--lang", "en", "--scripts", folder.toString());

    assertThat(explained.out()).contains("permits · Permits", "sure: begins the form stall");
  }

  @Test
  void words_without_meaning_are_told_as_such() {
    Terminal explained =
        Terminal.bot("explain", "qwrt zxcv", "--lang", "en", "--scripts", folder.toString());

    assertThat(explained.exitCode()).isZero();
    assertThat(explained.out()).contains("none");
  }
}
