package dev.doorstep.scripting;

import dev.doorstep.bot.TestReader;
import dev.doorstep.bot.proof.TestCaseText;
import dev.doorstep.platform.Problem;
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
    String test = test(correction);
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

  private static String test(Correction correction) {
    String title =
        correction.request() + " · " + correction.fromLine() + " → " + correction.toLine();
    return "- title: "
        + TestCaseText.quoted(title)
        + (correction.lang().equals("en") ? "\n  lang: en" : "")
        + "\n  turns:\n    - visitor: "
        + TestCaseText.quoted(correction.text())
        + "\n    - line: "
        + TestCaseText.quoted(correction.toLine())
        + "\n";
  }

  private static String ended(String text) {
    return text.endsWith("\n") ? text : text + "\n";
  }
}
