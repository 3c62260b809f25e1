package dev.doorstep.authoring;

import dev.doorstep.bot.Assistant;
import dev.doorstep.bot.ScriptReader;
import dev.doorstep.bot.Scripts;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A conversation with the assistant in the terminal, or with lines from a pipe. */
@Command(
    name = "chat",
    description = {
      "Talks with the assistant; :help tells what else can be typed.",
      "在终端里和助手对话；输入 :help 查看其他命令。"
    },
    mixinStandardHelpOptions = true)
final class ChatCommand implements Callable<Integer> {
  @Mixin ScriptOptions options;

  @Override
  public Integer call() throws Exception {
    return options.run(this::chat);
  }

  private int chat() throws Exception {
    Scripts scripts = ScriptReader.read(options.files());
    Console console = options.console();
    Chat chat = new Chat(console, scripts, new Assistant(scripts));
    boolean terminal = System.console() != null;
    if (terminal) {
      console.print(
          console.quiet(
              console.words("输入 :help 查看命令，:quit 结束。", ":help tells the commands, :quit ends.")));
    }
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    do {
      if (terminal) {
        console.prompt("> ");
      }
      String line = lines.readLine();
      if (line == null) {
        break;
      }
      chat.hear(line, !terminal);
    } while (!chat.over());
    return 0;
  }
}
