package dev.doorstep.bot.proof;

import dev.doorstep.bot.Assistant;
import dev.doorstep.bot.Lang;
import dev.doorstep.bot.LineScript;
import dev.doorstep.bot.Scripts;
import java.util.List;
import java.util.stream.Stream;

/** An example of an intent, and what the assistant makes of it. */
public record PlacedExample(String line, String intent, String words, LineVerdict verdict) {

  /** All examples of the scripts, in the order of the lines. */
  public static List<PlacedExample> of(Scripts scripts, Assistant assistant) {
    return scripts.lines().parallelStream().flatMap(line -> of(line, assistant)).toList();
  }

  private static Stream<PlacedExample> of(LineScript line, Assistant assistant) {
    return line.intents().stream()
        .flatMap(
            intent ->
                Stream.of(Lang.values())
                    .flatMap(lang -> intent.examples().getOrDefault(lang, List.of()).stream())
                    .map(
                        words ->
                            new PlacedExample(
                                line.code(),
                                intent.id(),
                                words,
                                LineVerdict.of(words, assistant))));
  }

  /** Whether the assistant is sure of another line: the visitor would not even be asked. */
  public boolean misplaced() {
    return verdict.sure() && !verdict.line().orElse("").equals(line);
  }
}
