package dev.doorstep.scripting;

import dev.doorstep.bot.Lang;
import dev.doorstep.bot.TestCase;
import dev.doorstep.bot.TestReader;
import dev.doorstep.bot.proof.TestCaseText;
import dev.doorstep.platform.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what was learnt from a correction into script files, as an author would. */
final class CorrectedScripts {
  static final String TESTS = TestReader.FOLDER + "corrections.yml";
  private static final String HEAD =
      "# What colleagues corrected at the board and an author accepted.\n";

  private CorrectedScripts() {}

  /** With a conversation that expects the line; the same one is not added twice. */
  static ScriptSet withTest(ScriptSet files, Correction correction) {
    String test = TestCaseText.of(test(correction));
    String before = files.texts().getOrDefault(TESTS, "");
    if (before.contains(test)) return files;
    String start = before.isBlank() || before.strip().equals("[]") ? HEAD : ended(before);
    return files.with(TESTS, start + test);
  }

  /**
   * With the words as an example of the intent, everything else left as it is.
   *
   * @throws Problem 422 when the draft has no such intent
   */
  static ScriptSet withExample(ScriptSet files, Correction correction, IntentName intent) {
    for (Map.Entry<String, String> file : files.texts().entrySet()) {
      Optional<String> written =
          ExampleText.add(file.getValue(), intent, correction.lang(), correction.text());
      if (written.isPresent()) return files.with(file.getKey(), written.get());
    }
    throw new Problem(
        422,
        "no-such-intent",
        "No such intent",
        "The draft has no intent '%s' with a list of examples in '%s'. Add the example by hand, or accept without one."
            .formatted(intent, correction.lang()));
  }

  private static TestCase test(Correction correction) {
    return new TestCase(
        TESTS,
        0,
        correction.request() + " · " + correction.fromLine() + " → " + correction.toLine(),
        correction.lang().equals("en") ? Lang.EN : Lang.ZH,
        Optional.empty(),
        List.of(),
        List.of(
            step(TestCase.Does.VISITOR, correction.text()),
            step(TestCase.Does.LINE, correction.toLine())));
  }

  private static TestCase.Step step(TestCase.Does does, String value) {
    return new TestCase.Step(does, value, Map.of(), 0);
  }

  private static String ended(String text) {
    return text.endsWith("\n") ? text : text + "\n";
  }
}
