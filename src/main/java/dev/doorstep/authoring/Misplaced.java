package dev.doorstep.authoring;

import dev.doorstep.bot.proof.PlacedExample;
import java.util.List;

/** Examples that the assistant puts on another line without asking. */
final class Misplaced {
  private static final int WORDS = 48;

  private Misplaced() {}

  static void print(Console console, List<PlacedExample> examples, int most) {
    console.print(
        console.bad(
            console.words(
                examples.size() + " 条例句被归到别的条线（不经询问）：",
                examples.size() + " examples land on another line, without a question:")));
    Table table =
        new Table(
            console.words("意图", "intent"),
            console.words("例句", "example"),
            console.words("归到", "lands on"),
            console.words("依据", "for"));
    examples.stream()
        .limit(most)
        .forEach(
            example ->
                table.row(
                    example.line() + "/" + example.intent(),
                    Width.cut(example.words(), WORDS),
                    example.verdict().line().orElse(""),
                    String.join(", ", example.verdict().decision().matched())));
    table.print(console);
    if (examples.size() > most) {
      console.print("  … +" + (examples.size() - most));
    }
  }
}
