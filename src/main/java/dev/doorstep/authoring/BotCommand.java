package dev.doorstep.authoring;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What authors use to write and prove the assistant's scripts. */
@Command(
    name = "bot",
    description = {
      "Writes and proves the assistant's scripts; needs no database.",
      "编写并验证助手脚本，无需数据库。"
    },
    mixinStandardHelpOptions = true,
    subcommands = {
      CheckCommand.class,
      TestCommand.class,
      ChatCommand.class,
      ExplainCommand.class,
      EvaluateCommand.class,
      ReplayCommand.class
    })
public final class BotCommand implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say which: check, test, chat, explain, evaluate or replay. / 请指明子命令。");
  }
}
