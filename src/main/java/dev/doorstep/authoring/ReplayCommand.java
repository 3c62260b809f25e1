package dev.doorstep.authoring;

import dev.doorstep.bot.Assistant;
import dev.doorstep.bot.ScriptReader;
import dev.doorstep.bot.proof.ProofJson;
import dev.doorstep.bot.proof.Replay;
import dev.doorstep.scripting.ScriptFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what changed scripts would have done in past conversations. */
@Command(
    name = "replay",
    description = {
      "Runs recorded turns through two versions of the scripts and lists those that would change.",
      "用新旧两版脚本重放历史对话，列出会改变的回合。",
      "Get the recorded turns from GET /api/scripts/conversations?from=…&to=… of a hub."
    },
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
  private static final int TOLD = 5;

  @Mixin ScriptOptions options;

  @Option(
      names = "--against",
      required = true,
      paramLabel = "DIR",
      description = "The scripts to compare with, such as those in use. / 作为对照的旧脚本")
  Path against;

  @Option(
      names = "--conversations",
      required = true,
      paramLabel = "FILE",
      description = "The recorded turns, JSON lines. / 历史对话（JSONL）")
  Path conversations;

  @Option(
      names = "--samples",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many turns of each kind of change are shown; default 5. / 每类展示几条")
  int samples;

  @Option(names = "--json", description = "Prints one JSON object. / 输出 JSON")
  boolean json;

  private int unreadable;
  private int read;

  @Override
  public Integer call() throws Exception {
    return options.run(this::replay);
  }

  private int replay() throws Exception {
    Assistant before = new Assistant(ScriptReader.read(ScriptFiles.in(against)));
    Assistant after = new Assistant(ScriptReader.read(options.files()));
    Replay replay = new Replay(before, after, Math.max(0, samples));
    run(replay);
    if (read == 0 && unreadable > 0) {
      return ScriptOptions.CANNOT;
    }
    Console console = options.console();
    if (json) {
      console.print(ProofJson.write(replay.report()));
    } else {
      ReplayText.print(console, replay.report());
    }
    return 0;
  }

  private void run(Replay replay) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(conversations)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          replay.turn(ProofJson.readTurn(line));
          read++;
        } catch (ProofJson.Unreadable wrong) {
          tell(number, wrong);
        }
      }
    }
    if (unreadable > TOLD) {
      Console errors = options.errors();
      errors.print("  … +" + (unreadable - TOLD));
    }
  }

  private void tell(int number, ProofJson.Unreadable wrong) {
    unreadable++;
    if (unreadable <= TOLD) {
      Console errors = options.errors();
      errors.print(
          errors.words("%s:%d 不是一个回合的记录，已跳过：%s", "%s:%d is no recorded turn, left out: %s"),
          conversations,
          number,
          wrong.getMessage());
    }
  }
}
