package dev.doorstep.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds, it is read or refused with its faults. */
class ScriptPropertiesTest {
  private static final Map<String, String> FILES = small();

  @Property(tries = 100)
  void any_text_is_read_or_refused(@ForAll("texts") String text) {
    readOrRefuse("legal.yml", text);
    readOrRefuse("common.yml", text);
    readOrRefuse("shared/x.yml", text);
  }

  @Property(tries = 100)
  void a_script_with_a_piece_of_it_changed_is_read_or_refused(
      @ForAll("pieces") String piece, @ForAll("places") double place) {
    for (String file : List.of("permits.yml", "common.yml")) {
      String text = FILES.get(file);
      int at = (int) (place * text.length());
      int end = Math.min(text.length(), at + piece.length());
      readOrRefuse(file, text.substring(0, at) + piece + text.substring(end));
      readOrRefuse(file, text.substring(0, at) + piece);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: &a [*a]",
        "line: &a {line: *a}\nintents: *a",
        "!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://localhost/\"]]",
        "line: !!binary gA==",
        "? [a, b]\n: c",
        "line: legal\nline: legal",
        "<<: {line: legal}",
        "--- a\n--- b",
        "%YAML 9.9\n---\na: b",
        "line: \u0000",
        "line: \ud800",
        "- - - - - - - - - - - - -",
        "use: x.y",
        "include: {a: b}",
        "include: shared/x.yml",
        "variables: [a]",
        "variables: {a: {zh: '{a}'}}",
        "intents: [{answer: [{when: {slots: [a]}}]}]",
        "intents: [{answer: [[[[]]]]}]",
        "forms: [{slots: [{question: [], choices: [a]}]}]",
        "forms: {id: a}",
        "order: NaN\nforms: [{slots: [{min: 1e999, max: x}]}]",
        "phrases: {menu: [{when: {}, zh: [], en: []}]}",
        "keywords: {strong: {a: b}}\npatterns: {strong: ['(', '((((', '[', '\\\\', '(?<a>b)\\\\k<a>']}"
      })
  void odd_yaml_is_refused(String text) {
    assertThat(readOrRefuse("legal.yml", text)).isFalse();
    readOrRefuse("common.yml", text);
    readOrRefuse("variables.yml", text);
  }

  @Test
  void deep_nesting_is_refused() {
    assertThat(readOrRefuse("legal.yml", "[".repeat(100_000))).isFalse();
    assertThat(readOrRefuse("legal.yml", "a: ".repeat(10_000))).isFalse();
    assertThat(readOrRefuse("legal.yml", "{a: ".repeat(5_000))).isFalse();
    assertThat(readOrRefuse("legal.yml", pattern("(".repeat(5_000)))).isFalse();
    assertThat(readOrRefuse("legal.yml", pattern("(".repeat(3_000) + ")".repeat(3_000)))).isFalse();
  }

  @Test
  void huge_texts_are_refused() {
    assertThat(readOrRefuse("legal.yml", "line: " + "法".repeat(5_000))).isFalse();
    assertThat(readOrRefuse("legal.yml", "line: " + "法".repeat(4_000_000))).isFalse();
    assertThat(readOrRefuse("legal.yml", "- a\n".repeat(500_000))).isFalse();
  }

  @Test
  void aliases_that_unfold_without_end_are_refused() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
    for (int i = 1; i < 12; i++) {
      laughs.append("a%d: &a%d [".formatted(i, i));
      laughs.append("*a%d, ".formatted(i - 1).repeat(9)).append("]\n");
    }
    assertThat(readOrRefuse("legal.yml", laughs.toString())).isFalse();
    String choices = "c: &c [" + "{id: a, zh: 一, en: a}, ".repeat(1000) + "]\n";
    String slots = "s: &s [" + "{id: a, type: choice, choices: *c}, ".repeat(900) + "]\n";
    String forms = "forms: [" + "{id: a, slots: *s}, ".repeat(900) + "]\n";
    assertThat(readOrRefuse("legal.yml", choices + slots + forms)).isFalse();
  }

  private static String pattern(String regex) {
    return FILES
        .get("legal.yml")
        .replaceFirst(
            "      strong:\n        - \"[^\n]*", "      strong:\n        - '" + regex + "'");
  }

  /** Whether the text was accepted; anything but a {@link ScriptProblem} fails the test. */
  private static boolean readOrRefuse(String file, String text) {
    Map<String, String> files = new TreeMap<>(FILES);
    files.put(file, text);
    try {
      ScriptCheck.check(ScriptReader.read(files));
      return true;
    } catch (ScriptProblem refused) {
      assertThat(refused.faults()).isNotEmpty().allMatch(f -> f.line() > 0 && !f.fix().isBlank());
      return false;
    }
  }

  private static Map<String, String> small() {
    Map<String, String> files = new TreeMap<>();
    files.putAll(DemoScripts.files(java.nio.file.Path.of("src/test/resources/small-scripts")));
    files.put("common.yml", DemoScripts.files(DemoScripts.FOLDER).get("common.yml"));
    return files;
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(300),
        pieces().list().ofMaxSize(60).map(p -> String.join("", p)));
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
        "\n",
        "\n  ",
        "\n- ",
        "\n  - ",
        ": ",
        "- ",
        "{",
        "}",
        "[",
        "]",
        ",",
        "&a ",
        "*a",
        "!!map ",
        "!x ",
        "<<: ",
        "? ",
        "| \n",
        "> \n",
        "'",
        "\"",
        "#",
        "%",
        "@",
        "`",
        "\t",
        "\u0000",
        "\ufeff",
        "\u2028",
        "zh",
        "en",
        "id: ",
        "line",
        "use: ",
        "when",
        "slots",
        "include",
        "variables",
        "answer",
        "question",
        "(",
        ")",
        "+",
        "{0,9}",
        "{name}",
        "{community}",
        "true",
        "1e9",
        "~",
        "法",
        "\ud83d\ude00",
        "\ud83d");
  }

  @Provide
  Arbitrary<Double> places() {
    return Arbitraries.doubles().between(0, 1);
  }
}
