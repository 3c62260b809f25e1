package dev.doorstep.bot.fuzz;

import dev.doorstep.bot.IntentScript;
import dev.doorstep.bot.ScriptReader;
import dev.doorstep.bot.TestCase;
import dev.doorstep.bot.TestReader;
import dev.doorstep.scripting.ScriptFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the fuzzer begins with: the scripts of the repository and what visitors say in them. */
final class Seeds {
  private static final Path SCRIPTS = Path.of("bot-scripts");
  private static final String SMALL_LINE =
      """
      line: general
      order: 14
      name: {zh: 综合咨询, en: General enquiries}
      hint: {zh: 各种, en: anything}
      intents:
        - id: other
          form: general
          keywords: {decisive: [别的事, something else]}
          examples: {zh: [别的事找谁, 还有一件别的事], en: [something else, another matter]}
      forms:
        - id: general
          title: {zh: 咨询, en: Enquiry}
          slots:
            - {id: what, type: longtext, opening: true, label: {zh: 事项, en: Matter}, question: {zh: 什么事, en: What is it}, example: {zh: 打车, en: taxi}}
      fallback: general
      """;

  private Seeds() {}

  /** The common files and one small line: a file that is tried is read in their company. */
  static Map<String, String> soundScripts() {
    Map<String, String> sound = new TreeMap<>(shipped());
    sound.keySet().removeIf(f -> !Fuzzing.Scripts.FILES.contains(f) && !f.startsWith("shared/"));
    sound.remove("permits.yml");
    sound.put("general.yml", SMALL_LINE);
    return sound;
  }

  /** Writes a corpus of files; the last byte of each tells which file it is tried as. */
  static void ofScripts(Path corpus) throws IOException {
    int number = 0;
    Map<String, String> shipped = new TreeMap<>(shipped());
    shipped.put("permits-small", SMALL_LINE.replace("general", "permits"));
    for (Map.Entry<String, String> file : shipped.entrySet()) {
      String kind = file.getKey().startsWith(TestReader.FOLDER) ? "tests/a.yml" : file.getKey();
      int place = Math.max(0, Fuzzing.Scripts.FILES.indexOf(kind));
      for (String text : pieces(file.getValue())) {
        write(corpus, number++, text + (char) place);
      }
    }
  }

  /** The whole file and its beginnings: a short input is changed and tried much faster. */
  private static List<String> pieces(String text) {
    return Stream.of(1_000, 4_000, 40_000)
        .map(length -> text.substring(0, Math.min(length, text.length())))
        .distinct()
        .toList();
  }

  /** Writes every message of the tests, and the examples that hold a figure. */
  static void ofMessages(Path corpus) throws IOException {
    Map<String, String> shipped = shipped();
    Stream<String> tests =
        TestReader.read(shipped).stream()
            .flatMap(t -> t.steps().stream())
            .map(TestCase.Step::value);
    Stream<String> examples =
        ScriptReader.read(shipped).lines().stream()
            .flatMap(line -> line.intents().stream())
            .map(IntentScript::examples)
            .flatMap(byLang -> byLang.values().stream())
            .flatMap(List::stream)
            .filter(text -> text.chars().anyMatch(Character::isDigit));
    int number = 0;
    for (String text : Stream.concat(tests, examples).distinct().toList()) {
      write(corpus, number++, text);
    }
  }

  private static Map<String, String> shipped() {
    try {
      return ScriptFiles.in(SCRIPTS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path corpus, int number, String text) throws IOException {
    Files.createDirectories(corpus);
    Files.write(corpus.resolve("seed-" + number), text.getBytes(StandardCharsets.UTF_8));
  }
}
