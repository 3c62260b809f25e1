package dev.doorstep.authoring;

import dev.doorstep.bot.model.Example;
import dev.doorstep.bot.model.Features;
import dev.doorstep.bot.model.LinearModel;
import dev.doorstep.bot.proof.ModelEvaluation;
import dev.doorstep.bot.proof.ProofJson;
import dev.doorstep.bot.proof.Timing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The learned layer alone, on any labelled texts. */
final class EvaluatingModel {
  private static final int WORDS = 70;

  private final List<Example> train;
  private final LinearModel model;
  private final long trained;
  private ModelEvaluation report;
  private Timing timing;

  private EvaluatingModel(List<Example> train, LinearModel model, long trained) {
    this.train = train;
    this.model = model;
    this.trained = trained;
  }

  static EvaluatingModel trained(List<LabelledFile.Row> rows) {
    List<Example> train = examples(rows);
    long start = System.nanoTime();
    LinearModel model = ModelEvaluation.train(train);
    return new EvaluatingModel(train, model, System.nanoTime() - start);
  }

  private static List<Example> examples(List<LabelledFile.Row> rows) {
    return rows.stream().map(row -> new Example(row.text(), row.label())).toList();
  }

  void evaluate(List<LabelledFile.Row> test, List<LabelledFile.Row> oos) {
    report =
        ModelEvaluation.of(
            model, train, examples(test), oos.stream().map(LabelledFile.Row::text).toList());
    timing =
        Timing.of(
            test.stream().map(LabelledFile.Row::text).toList(), model::judge, System::nanoTime);
  }

  void print(Console console, boolean json, boolean errors) {
    if (json) {
      console.print(ProofJson.write(figures()));
      return;
    }
    Table table = new Table("", "");
    table.row(console.words("训练文本", "training texts"), String.valueOf(train.size()));
    table.row(console.words("标签", "labels"), String.valueOf(report.labels()));
    table.row(console.words("测试文本", "test texts"), String.valueOf(report.messages()));
    table.row(console.words("准确率", "accuracy"), Console.percent(report.accuracy()));
    table.row(console.words("宏平均 F1", "macro F1"), Console.percent(report.macroF1()));
    if (report.outOfScope() > 0) {
      table.row(console.words("范围外文本", "texts out of scope"), String.valueOf(report.outOfScope()));
      table.row(
          console.words("置信度 AUROC", "AUROC of the confidence"),
          String.format(Locale.ROOT, "%.4f", report.auroc()));
      table.row(
          console.words("范围外召回（保留 95 % 范围内）", "OOS recall, threshold set to keep 95 % in scope"),
          Console.percent(report.oosRecall()));
      table.row(
          console.words("　测试集实际保留", "  in-scope test texts kept by it"),
          Console.percent(report.kept()));
    }
    table.row(console.words("训练用时", "training time"), Timings.seconds(trained));
    table.row(console.words("每条用时 p50", "time per text, p50"), Timings.micros(timing.p50()));
    table.row(console.words("每条用时 p99", "time per text, p99"), Timings.micros(timing.p99()));
    table.print(console);
    if (errors) {
      console.blank();
      misses(console);
    }
  }

  private void misses(Console console) {
    console.print(
        console.strong(
            console.words("判错的文本：" + report.misses().size(), "Misses: " + report.misses().size())));
    for (ModelEvaluation.Miss miss : report.misses()) {
      console.print(
          "  "
              + Width.cut(miss.text(), WORDS)
              + "  "
              + miss.label()
              + " → "
              + console.bad(miss.got())
              + String.format(Locale.ROOT, " (%.2f)", miss.confidence()));
      console.print(console.quiet("    " + features(miss)));
    }
  }

  private String features(ModelEvaluation.Miss miss) {
    return model.contributions(Features.of(miss.text()), miss.got(), 4).stream()
        .map(c -> String.format(Locale.ROOT, "%s %.2f", c.feature(), c.weight()))
        .reduce((a, b) -> a + ", " + b)
        .orElse("");
  }

  private Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("trainingTexts", train.size());
    figures.put("labels", report.labels());
    figures.put("testTexts", report.messages());
    figures.put("accuracy", report.accuracy());
    figures.put("macroF1", report.macroF1());
    if (report.outOfScope() > 0) {
      figures.put("oosTexts", report.outOfScope());
      figures.put("auroc", report.auroc());
      figures.put("threshold", report.threshold());
      figures.put("inScopeKept", report.kept());
      figures.put("oosRecall", report.oosRecall());
    }
    figures.put("trainingSeconds", trained / 1e9);
    figures.put("p50Micros", timing.p50() / 1e3);
    figures.put("p99Micros", timing.p99() / 1e3);
    return figures;
  }
}
