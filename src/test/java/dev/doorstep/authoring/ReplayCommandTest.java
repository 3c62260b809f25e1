package dev.doorstep.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.bot.proof.ProofJson;
import dev.doorstep.bot.proof.RecordedTurn;
import dev.doorstep.bot.proof.TwoVersions;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
  @TempDir Path folder;
  private Path export;

  @BeforeEach
  void two_versions_and_an_export() {
    ScriptFolder.of(folder.resolve("old"), TwoVersions.OLD);
    ScriptFolder.of(folder.resolve("new"), TwoVersions.NEW);
    export =
        write(
            lines(TwoVersions.recorded("c-market", "想参加市集", "30人"))
                + lines(TwoVersions.recorded("c-sign", "想换店招"))
                + lines(TwoVersions.recorded("c-same", "你好")));
  }

  @Test
  void every_changed_turn_is_counted_and_shown_with_before_and_after() {
    Terminal replayed = replay("--lang", "en");

    assertThat(replayed.exitCode()).isZero();
    assertThat(replayed.out())
        .contains("4 turns of 3 conversations")
        .containsPattern("turns that change +3 +75.0 %")
        .containsPattern("line +1")
        .contains("c-market #1  2026-11-20 12:00  v1", "“想参加市集”")
        .containsPattern("line +permits +→ +events")
        .containsPattern("asked +headcount +→ +about")
        .containsPattern("step +form stall +→ +answer")
        .containsPattern("headcount +30 +→ +30人")
        .doesNotContain("c-same");
  }

  @Test
  void the_report_is_there_for_programs_too() {
    Terminal replayed = replay("--json");

    assertThat(replayed.out()).startsWith("{\"turns\":4,\"conversations\":3,\"changed\":3,");
    assertThat(replayed.out()).contains("\"LINE\":1").contains("\"kinds\":[");
  }

  @Test
  void the_same_scripts_change_nothing() {
    Terminal replayed =
        Terminal.bot(
            "replay",
            "--lang",
            "en",
            "--against",
            folder.resolve("old").toString(),
            "--scripts",
            folder.resolve("old").toString(),
            "--conversations",
            export.toString());

    assertThat(replayed.out()).containsPattern("turns that change +0 +0.0 %");
  }

  @Test
  void a_line_that_is_no_turn_is_named_and_left_out() {
    write("{oops\n\n" + lines(TwoVersions.recorded("c", "想换店招")));

    Terminal replayed = replay("--lang", "en");

    assertThat(replayed.exitCode()).isZero();
    assertThat(replayed.err()).contains(export + ":1 is no recorded turn");
    assertThat(replayed.out()).contains("1 turns of 1 conversations");
  }

  @Test
  void an_export_without_a_single_turn_is_no_success() {
    write("{oops\n");

    assertThat(replay().exitCode()).isEqualTo(2);
  }

  @Test
  void an_export_that_is_not_there_is_told() {
    export = folder.resolve("none.jsonl");

    Terminal replayed = replay("--lang", "en");

    assertThat(replayed.exitCode()).isEqualTo(2);
    assertThat(replayed.err()).contains("There is no file", "none.jsonl");
  }

  private Path write(String text) {
    return ScriptFolder.write(folder.resolve("export.jsonl"), text);
  }

  private static String lines(List<RecordedTurn> turns) {
    return turns.stream().map(ProofJson::write).collect(Collectors.joining("\n", "", "\n"));
  }

  private Terminal replay(String... more) {
    String[] arguments = {
      "replay",
      "--against",
      folder.resolve("old").toString(),
      "--scripts",
      folder.resolve("new").toString(),
      "--conversations",
      export.toString()
    };
    String[] all = new String[arguments.length + more.length];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return Terminal.bot(all);
  }
}
