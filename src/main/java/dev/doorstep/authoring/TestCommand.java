package dev.doorstep.authoring;

import dev.doorstep.bot.Assistant;
import dev.doorstep.bot.ScriptReader;
import dev.doorstep.bot.Scripts;
import dev.doorstep.bot.TestCase;
import dev.doorstep.bot.TestReader;
import dev.doorstep.bot.proof.ConfusionMatrix;
import dev.doorstep.bot.proof.PlacedExample;
import dev.doorstep.bot.proof.Transcript;
import dev.doorstep.bot.proof.Transcript.LineSeen;
import dev.doorstep.bot.proof.Transcript.Played;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plays the conversations of {@code tests/*.yml} and shows where they go otherwise. */
@Command(
    name = "test",
    description = {
      "Plays the conversations in tests/*.yml and shows where the assistant does otherwise.",
      "回放 tests/*.yml 中的对话，列出与预期不符之处。",
      "Exit code: 0 all as written, 1 some are not, 2 the scripts or tests have faults."
    },
    mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
  private static final int SHOWN = 10;

  @Mixin ScriptOptions options;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      description = "Only conversations with these words in their title or file. / 只测名称含此的对话")
  String only;

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Writes the results for a build server as well. / 另存为 JUnit XML")
  Path junit;

  @Override
  public Integer call() throws Exception {
    return options.run(this::test);
  }

  private int test() throws Exception {
    Console console = options.console();
    Map<String, String> files = options.files();
    Scripts scripts = ScriptReader.read(files);
    List<TestCase> tests = TestReader.read(files).stream().filter(this::chosen).toList();
    if (tests.isEmpty()) {
      options.errors().print(none(console));
      return ScriptOptions.CANNOT;
    }
    Assistant assistant = new Assistant(scripts);
    List<Played> played = tests.stream().map(t -> Transcript.play(t, assistant)).toList();
    List<Played> failed = played.stream().filter(p -> !p.asWritten()).toList();
    if (junit != null) {
      JUnitReport.write(junit, played);
    }
    failed.forEach(p -> Difference.print(console, options, p));
    if (only == null) {
      overview(console, scripts, played, PlacedExample.of(scripts, assistant));
    }
    String sum =
        console.words(
            played.size() + " 个对话，" + failed.size() + " 个与预期不符",
            played.size() + " conversations, " + failed.size() + " not as written");
    console.print(failed.isEmpty() ? console.good(sum) : console.bad(sum));
    return failed.isEmpty() ? 0 : 1;
  }

  private String none(Console console) {
    return only == null
        ? console.words(
            "tests/ 里没有对话；请先写一个（bot chat 里的 :save 可以帮忙）。",
            "There are no conversations in tests/; write one, or :save one from bot chat.")
        : console.words(
            "没有名称含“" + only + "”的对话。", "No conversation has '" + only + "' in its title or file.");
  }

  private boolean chosen(TestCase test) {
    return only == null || test.title().contains(only) || test.file().contains(only);
  }

  private static void overview(
      Console console, Scripts scripts, List<Played> played, List<PlacedExample> examples) {
    ConfusionMatrix matrix = new ConfusionMatrix();
    for (Played conversation : played) {
      for (LineSeen seen : conversation.seen()) {
        matrix.add(seen.expected(), seen.got());
      }
    }
    examples.forEach(e -> matrix.add(e.line(), MatrixTable.column(e.verdict())));
    console.print(
        console.strong(
            console.words(
                "条线归类：行为应归条线，列为实际条线（" + examples.size() + " 条例句，以及对话中的 line）",
                "Where messages land: expected line down, decided line across ("
                    + examples.size()
                    + " examples, and each 'line' of the conversations)")));
    MatrixTable.print(console, matrix, scripts.lines().stream().map(l -> l.code()).toList());
    console.blank();
    List<PlacedExample> misplaced = examples.stream().filter(PlacedExample::misplaced).toList();
    if (!misplaced.isEmpty()) {
      Misplaced.print(console, misplaced, SHOWN);
      console.blank();
    }
  }
}
