package dev.doorstep.authoring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Measures the model on labelled texts, or the scripts on messages whose line is known. */
@Command(
    name = "evaluate",
    description = {
      "With --train: trains the model on labelled texts and measures it on others.",
      "Without: measures how well the scripts find the service line of labelled messages.",
      "用标注语料评估：有 --train 则训练并评估模型，否则评估脚本的条线判断。",
      "Files are UTF-8, one 'text TAB label' per line. Exit code 1: some lines were left out."
    },
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  private static final int TOLD = 5;
  private static final String OUTSIDE = "oos";

  @Mixin ScriptOptions options;

  @Option(names = "--train", paramLabel = "TSV", description = "Texts to learn from. / 训练集")
  Path train;

  @Option(
      names = "--test",
      paramLabel = "TSV",
      description =
          "Texts to measure on. Without it the scripts' examples, each judged by an assistant that"
              + " has not learnt it. / 测试集；不给则用脚本例句交叉验证")
  Path test;

  @Option(
      names = "--oos",
      paramLabel = "TSV",
      description = "Texts that belong to no label, beside those labelled oos in --test. / 范围外文本")
  Path oos;

  @Option(names = "--errors", description = "Lists every miss with its explanation. / 列出判错的文本")
  boolean errors;

  @Option(names = "--json", description = "Prints one JSON object. / 输出 JSON")
  boolean json;

  private int leftOut;

  @Override
  public Integer call() throws Exception {
    return options.run(this::evaluate);
  }

  private int evaluate() throws Exception {
    if (train != null && test == null) {
      throw new ParameterException(
          options.spec.commandLine(),
          "--train needs --test: the texts to measure on. / 请给出 --test。");
    }
    Console console = options.console();
    return train == null ? scripts(console) : model(console);
  }

  private int model(Console console) throws IOException {
    List<LabelledFile.Row> learnt = rows(train, Optional.empty());
    List<LabelledFile.Row> tested = rows(test, Optional.empty());
    List<LabelledFile.Row> outside = outside(tested);
    List<LabelledFile.Row> inside = tested.stream().filter(row -> !isOutside(row)).toList();
    if (learnt.isEmpty() || inside.isEmpty()) {
      return nothing(learnt.isEmpty() ? train : test);
    }
    EvaluatingModel model = EvaluatingModel.trained(learnt);
    model.evaluate(inside, outside);
    model.print(console, json, errors);
    return exitCode();
  }

  private int scripts(Console console) throws IOException {
    EvaluatingScripts scripts = EvaluatingScripts.loaded(options.files());
    if (test == null) {
      scripts.crossValidate(outside(List.of()));
      scripts.print(console, json, errors);
      return exitCode();
    }
    Set<String> labels = new HashSet<>(scripts.lines());
    labels.add(OUTSIDE);
    List<LabelledFile.Row> tested = rows(test, Optional.of(labels));
    List<LabelledFile.Row> inside = tested.stream().filter(row -> !isOutside(row)).toList();
    if (inside.isEmpty()) {
      return nothing(test);
    }
    scripts.evaluate(inside, outside(tested));
    scripts.print(console, json, errors);
    return exitCode();
  }

  /** From a file of their own, or from among the others by their label. */
  private List<LabelledFile.Row> outside(List<LabelledFile.Row> tested) throws IOException {
    List<LabelledFile.Row> outside = new ArrayList<>();
    if (oos != null) {
      outside.addAll(rows(oos, Optional.empty()));
    }
    tested.stream().filter(EvaluateCommand::isOutside).forEach(outside::add);
    return outside;
  }

  private static boolean isOutside(LabelledFile.Row row) {
    return row.label().equals(OUTSIDE);
  }

  private int exitCode() {
    return leftOut == 0 ? 0 : 1;
  }

  private int nothing(Path file) {
    Console console = options.errors();
    console.print(
        console.words("%s 里没有可用的“文本 TAB 标签”。", "%s has no line of text TAB label."), file);
    return ScriptOptions.CANNOT;
  }

  /**
   * @param labels those that may stand there, if they are known
   */
  private List<LabelledFile.Row> rows(Path file, Optional<Set<String>> labels) throws IOException {
    LabelledFile labelled = LabelledFile.read(file);
    List<LabelledFile.BadRow> bad = new ArrayList<>(labelled.bad());
    labelled.rows().stream()
        .filter(row -> labels.isPresent() && !labels.get().contains(row.label()))
        .forEach(
            row ->
                bad.add(
                    new LabelledFile.BadRow(
                        row.number(),
                        "“" + row.label() + "”不是服务条线",
                        "'" + row.label() + "' is no service line")));
    tell(file, bad);
    return labelled.rows().stream()
        .filter(row -> labels.isEmpty() || labels.get().contains(row.label()))
        .toList();
  }

  private void tell(Path file, List<LabelledFile.BadRow> bad) {
    Console console = options.errors();
    bad.stream()
        .limit(TOLD)
        .forEach(
            row ->
                console.print(
                    console.words("%s:%d 已跳过：%s", "%s:%d is left out: %s"),
                    file,
                    row.number(),
                    console.words(row.zh(), row.en())));
    if (bad.size() > TOLD) {
      console.print("  … +" + (bad.size() - TOLD));
    }
    leftOut += bad.size();
  }
}
