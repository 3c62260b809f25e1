package dev.doorstep.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.bot.proof.TwoVersions;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void scripts() {
    ScriptFolder.of(folder, TwoVersions.OLD);
  }

  @Test
  void a_request_is_opened_by_words_and_a_button() {
    Terminal chat = chat("我们想摆摊\n30人\n东广场\n:1\n");

    assertThat(chat.exitCode()).isZero();
    assertThat(chat.out())
        .contains("> 我们想摆摊", "多少人？", "在哪里？", ":1 确认")
        .contains("TRY-0001  permits/stall", "人数: 30", "地点: 东广场")
        .doesNotContain("{request}");
  }

  @Test
  void the_author_asks_why_and_sees_the_state_at_another_time() {
    Terminal chat = chat("我们想摆摊\n:why\n:time 2026-10-01T20:00\n:state\n");

    assertThat(chat.out()).contains("permits/stall", "2026-10-01T20:00", "filling", "headcount");
  }

  @Test
  void a_saved_conversation_passes_as_a_test() {
    Path saved = folder.resolve("tests/permits.yml");

    Terminal chat = chat("我们想摆摊\n30人\n东广场\n:1\n:save " + saved + "\n:reset\n想换店招\n:save " + saved);

    assertThat(chat.exitCode()).isZero();
    assertThat(saved).content().contains("- title: 我们想摆摊", "asks: headcount", "- title: 想换店招");
    Terminal tested = Terminal.bot("test", "--lang", "en", "--scripts", folder.toString());
    assertThat(tested.out()).contains("2 conversations, 0 not as written");
    assertThat(tested.exitCode()).isZero();
  }

  @Test
  void what_is_typed_wrong_is_told_and_the_chat_goes_on() {
    Terminal chat =
        chat(":7\n:nonsense\n:time tomorrow\n:lang fr\n:save\n:why\n:lang en\n:quit\n想摆摊\n");

    assertThat(chat.exitCode()).isZero();
    assertThat(chat.out())
        .contains("没有这个按钮", "没有命令 :nonsense", "请写成 :time", "请写 :lang", "先说几句", "还没有说过话")
        .contains("anew, in English")
        .doesNotContain("> 想摆摊");
  }

  private Terminal chat(String lines) {
    return Terminal.typing(lines, "chat", "--lang", "zh", "--scripts", folder.toString());
  }
}
