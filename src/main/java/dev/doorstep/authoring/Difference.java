package dev.doorstep.authoring;

import dev.doorstep.bot.proof.Transcript;
import dev.doorstep.bot.proof.Transcript.Mismatch;
import dev.doorstep.bot.proof.Transcript.Played;

/** A conversation that did not go as written: what was said, then expected against got. */
final class Difference {
  private static final int WHO = 11;

  private Difference() {}

  static void print(Console console, ScriptOptions options, Played played) {
    console.print(
        console.bad("✗ ")
            + console.strong(played.script().title())
            + "  "
            + options.shown(played.script().file())
            + ":"
            + played.script().line());
    for (Transcript.Line line : played.lines()) {
      String text = block(line.who(), line.text());
      console.print(line.who().equals("visitor") ? text : console.quiet(text));
    }
    for (Mismatch mismatch : played.mismatches()) {
      console.print(
          "  "
              + console.strong(mismatch.expectation())
              + console.words("（第 " + mismatch.line() + " 行）", " (line " + mismatch.line() + ")"));
      console.print(
          console.good(block("- " + console.words("预期", "expected"), mismatch.expected())));
      console.print(console.bad(block("+ " + console.words("实际", "got"), mismatch.got())));
    }
    console.blank();
  }

  private static String block(String who, String text) {
    return "    " + Width.padded(who, WHO) + text.strip().replace("\n", "\n    " + " ".repeat(WHO));
  }
}
