package dev.doorstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The authors' commands in the packaged hub, on a machine without a database. */
class BotCommandIT {
  @TempDir Path folder;

  @Test
  void the_shipped_scripts_are_checked() {
    HubProcess.Ended checked = run("bot", "check", "--lang", "en");

    assertThat(checked.output()).startsWith("14 lines");
    assertThat(checked.exitCode()).isZero();
  }

  @Test
  void a_message_is_explained_in_chinese_whatever_the_system_speaks() {
    HubProcess.Ended explained = run("bot", "explain", "周六想在广场办外摆");

    assertThat(explained.output()).contains("permits · 审批许可", "外摆");
    assertThat(explained.exitCode()).isZero();
  }

  private HubProcess.Ended run(String... arguments) {
    try (var hub = HubProcess.onData(folder)) {
      HubProcess.Ended ended = hub.run(arguments);
      assertThat(folder).as("no database was made").isEmptyDirectory();
      return ended;
    }
  }
}
