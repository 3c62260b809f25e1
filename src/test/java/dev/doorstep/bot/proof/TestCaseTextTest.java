package dev.doorstep.bot.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.doorstep.bot.KnownRequest;
import dev.doorstep.bot.Lang;
import dev.doorstep.bot.TestCase;
import dev.doorstep.bot.TestCase.Does;
import dev.doorstep.bot.TestCase.Step;
import dev.doorstep.bot.TestReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class TestCaseTextTest {

  @Property(tries = 500)
  void what_is_written_is_read_back(@ForAll @Size(6) List<@From("texts") String> texts) {
    List<KnownRequest> requests =
        List.of(new KnownRequest(texts.get(0), texts.get(1), texts.get(2), texts.get(3)));
    Map<String, String> details = Map.of("line", texts.get(4));
    List<Step> steps =
        List.of(
            new Step(Does.VISITOR, texts.get(5), Map.of(), 0),
            new Step(Does.OPENS, "line: " + texts.get(4), details, 0));
    TestCase written =
        new TestCase(
            "",
            0,
            texts.get(1),
            Lang.EN,
            Optional.of(Rehearsal.MONDAY_MORNING),
            requests,
            List.of(),
            steps);

    TestCase read = TestReader.read(Map.of("tests/a.yml", TestCaseText.of(written))).get(0);

    assertThat(read.title()).isEqualTo(written.title());
    assertThat(read.lang()).isEqualTo(written.lang());
    assertThat(read.now()).isEqualTo(written.now());
    assertThat(read.requests()).isEqualTo(written.requests());
    assertThat(read.steps())
        .extracting(Step::does, Step::value, Step::details)
        .containsExactlyElementsOf(
            written.steps().stream().map(s -> tuple(s.does(), s.value(), s.details())).toList());
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> any = Arbitraries.strings().withChars(' ', '\uFFFF').ofMaxLength(12);
    Arbitrary<String> awkward =
        Arbitraries.of(
            "yes",
            "null",
            "~",
            "- a",
            "a: b",
            "a #b",
            "{a}",
            "[a, b]",
            "'",
            "\"",
            "\\",
            "30",
            "2026-11-23",
            "12:30",
            "!!x",
            "&a",
            "*a",
            "%x",
            "@",
            "`",
            "|",
            ">",
            "a\nb",
            "第一，第二",
            "我们想12月1日摆摊",
            "😀",
            "a\tb",
            "=",
            "<<",
            "?",
            "? a",
            "-",
            "---",
            "...");
    return Arbitraries.oneOf(any, awkward)
        .filter(text -> !text.isBlank() && text.equals(text.strip()))
        .filter(TestCaseTextTest::hasNoHalfCharacters);
  }

  private static boolean hasNoHalfCharacters(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= 0xd800 && c <= 0xdfff || c >= 0xfffe && c <= 0xffff);
  }
}
