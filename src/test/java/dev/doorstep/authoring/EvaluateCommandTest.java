package dev.doorstep.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.bot.proof.TwoVersions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  @TempDir Path folder;

  @Test
  void a_model_is_trained_and_measured() {
    Path train =
        write(
            "train.tsv",
            "a bank loan\tfinance\nbank credit\tfinance\n贷款\tfinance\n"
                + "the lift broke\tbuilding\nrepair the lift\tbuilding\n电梯坏了\tbuilding\n");
    Path test = write("test.tsv", "loan from the bank\tfinance\nlift repair\tbuilding\n");
    Path oos = write("oos.tsv", "qqq\toos\nzzz\toos\n");

    Terminal evaluated =
        Terminal.bot(
            "evaluate",
            "--lang",
            "en",
            "--train",
            train.toString(),
            "--test",
            test.toString(),
            "--oos",
            oos.toString());

    assertThat(evaluated.exitCode()).isZero();
    assertThat(evaluated.out())
        .containsPattern("accuracy +100.0 %")
        .containsPattern("macro F1 +100.0 %")
        .containsPattern("AUROC of the confidence +1.0000")
        .containsPattern("OOS recall.* +\\d+.\\d %")
        .containsPattern("training time +\\d+.\\d\\d s")
        .containsPattern("time per text, p99 +[\\d.]+ µs");
    Terminal json =
        Terminal.bot("evaluate", "--json", "--train", train.toString(), "--test", test.toString());
    assertThat(json.out())
        .startsWith("{\"trainingTexts\":6,\"labels\":2,\"testTexts\":2,\"accuracy\":1.0");
    assertThat(json.out()).doesNotContain("auroc");
  }

  @Test
  void scripts_are_measured_with_the_service_lines_as_labels() {
    ScriptFolder.of(folder.resolve("scripts"), TwoVersions.OLD);
    Path test = write("test.tsv", "我们想摆摊\tpermits\n想参加市集\tevents\n公司比赛\tevents\nqwrt zxcv\toos\n");

    Terminal evaluated = scripts(test, "--errors");

    assertThat(evaluated.exitCode()).isZero();
    assertThat(evaluated.out())
        .containsPattern("messages +3\n")
        .containsPattern("first candidate right +2 +66.7 %")
        .containsPattern("wrong and sure +1 +33.3 %")
        .containsPattern("out of scope, yet taken on +0 +0.0 %")
        .containsPattern("permits +1 +1 +100.0 % +0 +0")
        .containsPattern("events +2 +1 +50.0 % +1 +0")
        .contains("Misses: 1", "想参加市集  events → permits");
  }

  @Test
  void without_a_test_file_each_example_is_judged_by_an_assistant_that_has_not_learnt_it() {
    // Whoever has not learnt this example takes it for one of the other line.
    ScriptFolder.of(folder, TwoVersions.renamed("[想摆摊, ", "[我们公司要办赛, "));

    Terminal evaluated = Terminal.bot("evaluate", "--lang", "en", "--scripts", folder.toString());

    assertThat(evaluated.exitCode()).isZero();
    assertThat(evaluated.out())
        .containsPattern("messages +36\n")
        .containsPattern("first candidate right +35 ");
  }

  @Test
  void a_model_needs_texts_to_be_measured_on() {
    Terminal evaluated =
        Terminal.bot("evaluate", "--train", write("train.tsv", "a\tb\n").toString());

    assertThat(evaluated.exitCode()).isEqualTo(2);
    assertThat(evaluated.err()).contains("--train needs --test");
  }

  @Test
  void lines_that_are_no_labelled_text_are_named_and_left_out() {
    ScriptFolder.of(folder.resolve("scripts"), TwoVersions.OLD);
    Path test =
        write(
            "test.tsv",
            "我们想摆摊\tpermits\nno label\na\tb\tc\n\t\n我们想摆摊\tpremits\n公司比赛\u2028\tevents\n");

    Terminal evaluated = scripts(test);

    assertThat(evaluated.exitCode()).isEqualTo(1);
    assertThat(evaluated.err())
        .contains(
            test + ":2 is left out", test + ":3 ", test + ":5 ", "'premits' is no service line")
        .doesNotContain(test + ":6");
    assertThat(evaluated.out()).containsPattern("messages +2\n");
  }

  @Test
  void what_is_not_utf_8_is_named_by_its_line() throws Exception {
    Path file = folder.resolve("gbk.tsv");
    byte[] good = "贷款\tfinance\n".getBytes(StandardCharsets.UTF_8);
    byte[] bad = "贷款\tfinance\n".getBytes("GB18030");
    byte[] both = new byte[good.length + bad.length];
    System.arraycopy(good, 0, both, 0, good.length);
    System.arraycopy(bad, 0, both, good.length, bad.length);
    Files.write(file, both);

    LabelledFile read = LabelledFile.read(file);

    assertThat(read.rows()).extracting(LabelledFile.Row::text).containsExactly("贷款");
    assertThat(read.bad()).extracting(LabelledFile.BadRow::number).containsExactly(2);
  }

  @Test
  void a_file_without_labelled_texts_is_no_success() {
    Terminal evaluated =
        Terminal.bot("evaluate", "--lang", "en", "--test", write("empty.tsv", "").toString());

    assertThat(evaluated.exitCode()).isEqualTo(2);
    assertThat(evaluated.err()).contains("has no line of text TAB label");
  }

  private Terminal scripts(Path test, String... more) {
    String[] arguments = {
      "evaluate",
      "--lang",
      "en",
      "--scripts",
      folder.resolve("scripts").toString(),
      "--test",
      test.toString()
    };
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return Terminal.bot(all);
  }

  private Path write(String name, String text) {
    return ScriptFolder.write(folder.resolve(name), text);
  }
}
