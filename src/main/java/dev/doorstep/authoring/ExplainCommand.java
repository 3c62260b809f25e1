package dev.doorstep.authoring;

import dev.doorstep.bot.Assistant;
import dev.doorstep.bot.Reply;
import dev.doorstep.bot.ScriptReader;
import dev.doorstep.bot.Scripts;
import dev.doorstep.bot.proof.LineVerdict;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells why the assistant puts a message where it puts it. */
@Command(
    name = "explain",
    description = {
      "Tells what the assistant makes of a first message, and why.",
      "说明助手如何理解一句话，以及理由。"
    },
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private static final int REPLY = 90;

  @Mixin ScriptOptions options;

  @Parameters(arity = "1..*", paramLabel = "TEXT", description = "The visitor's words. / 访客的话")
  List<String> words;

  @Override
  public Integer call() throws Exception {
    return options.run(this::explain);
  }

  private int explain() throws Exception {
    Scripts scripts = ScriptReader.read(options.files());
    LineVerdict verdict = LineVerdict.of(String.join(" ", words), new Assistant(scripts));
    if (options.lang == null) {
      options.lang = verdict.turn().lang();
    }
    Console console = options.console();
    Table table = Explained.table(console, scripts, verdict);
    for (Reply reply : verdict.turn().replies()) {
      table.row(console.words("回复", "Says"), Width.cut(reply.text(), REPLY));
    }
    table.print(console);
    return 0;
  }
}
