package dev.doorstep.authoring;

import dev.doorstep.bot.Assistant;
import dev.doorstep.bot.LineScript;
import dev.doorstep.bot.ScriptReader;
import dev.doorstep.bot.Scripts;
import dev.doorstep.bot.proof.ConfusionMatrix;
import dev.doorstep.bot.proof.LineEvaluation;
import dev.doorstep.bot.proof.LineEvaluation.Figures;
import dev.doorstep.bot.proof.LineEvaluation.Judged;
import dev.doorstep.bot.proof.LineVerdict;
import dev.doorstep.bot.proof.ProofJson;
import dev.doorstep.bot.proof.Timing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The two-layer decision of the scripts, measured on messages whose service line is known. */
final class EvaluatingScripts {
  private static final int WORDS = 60;

  private final Scripts scripts;
  private final Assistant assistant;
  private final double loadMillis;
  private LineEvaluation.Report report;
  private Timing timing;
  private int outOfScope;
  private int outOfScopeTaken;

  private EvaluatingScripts(Scripts scripts, Assistant assistant, double loadMillis) {
    this.scripts = scripts;
    this.assistant = assistant;
    this.loadMillis = loadMillis;
  }

  static EvaluatingScripts loaded(Map<String, String> files) {
    long start = System.nanoTime();
    Scripts scripts = ScriptReader.read(files);
    Assistant assistant = new Assistant(scripts);
    return new EvaluatingScripts(scripts, assistant, (System.nanoTime() - start) / 1e6);
  }

  Set<String> lines() {
    return scripts.lines().stream().map(LineScript::code).collect(Collectors.toSet());
  }

  void evaluate(List<LabelledFile.Row> rows, List<LabelledFile.Row> oos) {
    report =
        LineEvaluation.of(
            rows.stream().map(row -> new LineEvaluation.Row(row.text(), row.label())).toList(),
            assistant);
    measure(oos);
  }

  /** On the scripts' own examples, each left out when it is judged. */
  void crossValidate(List<LabelledFile.Row> oos) {
    report = LineEvaluation.crossValidated(scripts);
    measure(oos);
  }

  private void measure(List<LabelledFile.Row> oos) {
    outOfScope = oos.size();
    outOfScopeTaken =
        (int) oos.stream().filter(row -> LineVerdict.of(row.text(), assistant).takenOn()).count();
    timing =
        Timing.of(
            report.judged().stream().map(judged -> judged.row().text()).toList(),
            text -> LineVerdict.of(text, assistant),
            System::nanoTime);
  }

  void print(Console console, boolean json, boolean errors) {
    if (json) {
      console.print(ProofJson.write(figures()));
      return;
    }
    sum(console);
    console.blank();
    byLine(console);
    console.blank();
    console.print(
        console.strong(
            console.words(
                "条线归类：行为应归条线，列为有把握时的条线",
                "Expected line down, line across where the assistant is sure")));
    ConfusionMatrix matrix = new ConfusionMatrix();
    report.judged().forEach(j -> matrix.add(j.row().line(), MatrixTable.column(j.verdict())));
    MatrixTable.print(console, matrix, scripts.lines().stream().map(LineScript::code).toList());
    if (errors) {
      console.blank();
      misses(console);
    }
  }

  private void sum(Console console) {
    Figures all = report.all();
    Table table = new Table("", "", "");
    table.row(console.words("文本", "messages"), String.valueOf(all.messages()), "");
    row(table, console.words("首选条线正确", "first candidate right"), all.right(), all.messages());
    row(table, console.words("判错且未询问", "wrong and sure"), all.wrongAndSure(), all.messages());
    row(table, console.words("询问访客", "asked back"), all.asked(), all.messages());
    row(
        table,
        console.words("　其中正确条线在按钮里", "  with the right line among the buttons"),
        all.offered(),
        all.asked());
    if (outOfScope > 0) {
      row(
          table,
          console.words("范围外文本未询问", "out of scope, yet taken on"),
          outOfScopeTaken,
          outOfScope);
    }
    table.print(console);
    Table times = new Table("", "");
    times.row(
        console.words("读取脚本并训练", "loading and training"), String.format("%.0f ms", loadMillis));
    times.row(console.words("每条用时 p50", "time per message, p50"), Timings.micros(timing.p50()));
    times.row(console.words("每条用时 p99", "time per message, p99"), Timings.micros(timing.p99()));
    times.print(console);
  }

  private static void row(Table table, String name, int count, int of) {
    table.row(name, String.valueOf(count), Console.percent(count, of));
  }

  private void byLine(Console console) {
    Table table =
        new Table(
            console.words("条线", "line"),
            console.words("文本", "messages"),
            console.words("正确", "right"),
            "",
            console.words("错且未问", "wrong, sure"),
            console.words("询问", "asked"));
    for (LineScript line : scripts.lines()) {
      Figures figures = report.byLine().get(line.code());
      if (figures != null) {
        table.row(
            line.code(),
            String.valueOf(figures.messages()),
            String.valueOf(figures.right()),
            Console.percent(figures.right(), figures.messages()),
            String.valueOf(figures.wrongAndSure()),
            String.valueOf(figures.asked()));
      }
    }
    table.print(console);
  }

  private void misses(Console console) {
    List<Judged> misses = report.judged().stream().filter(j -> !j.right()).toList();
    console.print(
        console.strong(console.words("判错的文本：" + misses.size(), "Misses: " + misses.size())));
    for (Judged miss : misses) {
      String line = miss.verdict().line().orElse("–");
      String verdict =
          miss.verdict().sure() ? console.bad(line) : line + console.words("（询问）", " (asked)");
      console.print(
          "  " + Width.cut(miss.row().text(), WORDS) + "  " + miss.row().line() + " → " + verdict);
      console.print(console.quiet("    " + Explained.because(console, miss.verdict().decision())));
    }
  }

  private Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    Figures all = report.all();
    figures.put("messages", all.messages());
    figures.put("accuracy", share(all.right(), all.messages()));
    figures.put("wrongAndSure", share(all.wrongAndSure(), all.messages()));
    figures.put("asked", share(all.asked(), all.messages()));
    figures.put("askedWithRightLineOffered", share(all.offered(), all.asked()));
    if (outOfScope > 0) {
      figures.put("outOfScopeTaken", share(outOfScopeTaken, outOfScope));
    }
    figures.put("loadMillis", loadMillis);
    figures.put("p50Micros", timing.p50() / 1e3);
    figures.put("p99Micros", timing.p99() / 1e3);
    figures.put("lines", report.byLine());
    return figures;
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
