package dev.doorstep.authoring;

import dev.doorstep.bot.Finding;
import dev.doorstep.bot.Finding.Severity;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the static check found, each with its place and what to do, and how many of each kind. */
final class Findings {
  private Findings() {}

  /**
   * @param shown a file's name as an editor can open it
   */
  static void print(Console console, List<Finding> findings, UnaryOperator<String> shown) {
    for (Finding finding : findings) {
      console.print(
          "  "
              + word(console, finding.severity())
              + " "
              + console.strong(shown.apply(finding.file()) + ":" + finding.line())
              + " "
              + finding.key());
      console.print("    " + finding.message().in(console.lang()));
      console.print("    " + console.quiet("→ " + finding.fix().in(console.lang())));
    }
    if (!findings.isEmpty()) {
      console.print(
          console.words("%d 个错误，%d 个警告，%d 条提示", "%d errors, %d warnings, %d hints"),
          errors(findings),
          count(findings, Severity.WARNING),
          count(findings, Severity.HINT));
    }
  }

  static long errors(List<Finding> findings) {
    return count(findings, Severity.ERROR);
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).count();
  }

  private static String word(Console console, Severity severity) {
    return switch (severity) {
      case ERROR -> console.bad(console.words("错误", "error"));
      case WARNING -> console.words("警告", "warning");
      case HINT -> console.quiet(console.words("提示", "hint"));
    };
  }
}
