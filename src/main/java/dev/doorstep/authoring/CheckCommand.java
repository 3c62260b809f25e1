package dev.doorstep.authoring;

import dev.doorstep.bot.Assistant;
import dev.doorstep.bot.Finding;
import dev.doorstep.bot.ScriptCheck;
import dev.doorstep.bot.ScriptProblem;
import dev.doorstep.bot.ScriptProblem.Fault;
import dev.doorstep.bot.ScriptReader;
import dev.doorstep.bot.Scripts;
import dev.doorstep.bot.TestReader;
import dev.doorstep.bot.proof.PlacedExample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Finds what is wrong with the scripts, as far as it shows without playing conversations. */
@Command(
    name = "check",
    description = {
      "Names every fault of the scripts and what looks like a mistake.",
      "列出脚本的全部错误和可疑之处。",
      "Exit code: 0 fine (warnings and hints may be told), 1 errors, 2 faults: the scripts cannot be used."
    },
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Mixin ScriptOptions options;

  @Override
  public Integer call() throws Exception {
    return options.run(this::check);
  }

  private int check() throws Exception {
    Map<String, String> files = options.files();
    Scripts scripts = read(files);
    List<Finding> findings = ScriptCheck.check(scripts);
    List<PlacedExample> examples = PlacedExample.of(scripts, new Assistant(scripts));
    List<PlacedExample> misplaced = examples.stream().filter(PlacedExample::misplaced).toList();
    Console console = options.console();
    sum(console, scripts, examples.size(), TestReader.read(files).size());
    Findings.print(console, findings, options::shown);
    if (!misplaced.isEmpty()) {
      Misplaced.print(console, misplaced, Integer.MAX_VALUE);
    } else if (findings.isEmpty()) {
      console.print(console.good(console.words("没有发现问题。", "Nothing to mend.")));
    }
    return Findings.errors(findings) == 0 && misplaced.isEmpty() ? 0 : 1;
  }

  /** Faults of the scripts and of the tests are told at once. */
  private static Scripts read(Map<String, String> files) {
    List<Fault> faults = new ArrayList<>();
    Scripts scripts = null;
    try {
      scripts = ScriptReader.read(files);
    } catch (ScriptProblem faulty) {
      faults.addAll(faulty.faults());
    }
    try {
      TestReader.read(files);
    } catch (ScriptProblem faulty) {
      faults.addAll(faulty.faults());
    }
    if (!faults.isEmpty()) {
      throw new ScriptProblem(faults);
    }
    return scripts;
  }

  private static void sum(Console console, Scripts scripts, int examples, int tests) {
    long intents = scripts.lines().stream().mapToLong(line -> line.intents().size()).sum();
    long forms = scripts.lines().stream().mapToLong(line -> line.forms().size()).sum();
    console.print(
        console.words(
            "%d 个条线，%d 个意图，%d 条例句，%d 张表单，%d 个对话测试",
            "%d lines, %d intents, %d examples, %d forms, %d conversations to test"),
        scripts.lines().size(),
        intents,
        examples,
        forms,
        tests);
  }
}
