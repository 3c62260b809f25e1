package dev.doorstep.bot.proof;

import dev.doorstep.bot.Assistant;
import dev.doorstep.bot.IntentScript;
import dev.doorstep.bot.Lang;
import dev.doorstep.bot.LineScript;
import dev.doorstep.bot.Scripts;
import java.util.ArrayList;
import java.util.List;

/** An example of an intent, and what the assistant makes of it. */
public record PlacedExample(String line, String intent, String words, LineVerdict verdict) {

  /** All examples of the scripts, in the order of the lines. */
  public static List<PlacedExample> of(Scripts scripts, Assistant assistant) {
    List<PlacedExample> examples = new ArrayList<>();
    for (LineScript line : scripts.lines()) {
      for (IntentScript intent : line.intents()) {
        for (Lang lang : Lang.values()) {
          for (String words : intent.examples().getOrDefault(lang, List.of())) {
            LineVerdict verdict = LineVerdict.of(words, assistant);
            examples.add(new PlacedExample(line.code(), intent.id(), words, verdict));
          }
        }
      }
    }
    return examples;
  }

  /** Whether the assistant is sure of another line: the visitor would not even be asked. */
  public boolean misplaced() {
    return verdict.sure() && !verdict.line().orElse("").equals(line);
  }
}
