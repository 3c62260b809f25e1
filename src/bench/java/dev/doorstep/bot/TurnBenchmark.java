package dev.doorstep.bot;

import dev.doorstep.bot.proof.Rehearsal;
import dev.doorstep.scripting.ScriptFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Prints the time of a whole turn, with the shipped examples as the visitor's first messages. */
final class TurnBenchmark {
  private static final int ROUNDS = 4;

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "bot-scripts");
    Scripts scripts = ScriptReader.read(ScriptFiles.in(folder));
    Assistant assistant = new Assistant(scripts);
    List<String> messages =
        scripts.lines().stream()
            .flatMap(line -> line.intents().stream())
            .flatMap(intent -> intent.examples().values().stream().flatMap(List::stream))
            .collect(Collectors.toList());
    Collections.shuffle(messages, new Random(1));
    Context context = Rehearsal.at(Rehearsal.MONDAY_MORNING, List.of());
    BotState start = assistant.start(Lang.ZH);
    BotState inForm =
        messages.stream()
            .map(m -> assistant.decide(start, Said.words(m), context).state())
            .filter(state -> state.phase() == Phase.FILLING)
            .findFirst()
            .orElseThrow();
    print("a first message", assistant, start, context, messages);
    print("a message within a form", assistant, inForm, context, messages);
  }

  private static void print(
      String title, Assistant assistant, BotState state, Context context, List<String> messages) {
    long[] nanos = new long[messages.size()];
    for (int round = 0; round < ROUNDS; round++) { // the last one counts
      for (int i = 0; i < nanos.length; i++) {
        Said said = Said.words(messages.get(i));
        long start = System.nanoTime();
        assistant.decide(state, said, context);
        nanos[i] = System.nanoTime() - start;
      }
    }
    Arrays.sort(nanos);
    System.out.printf(
        "%-26s p50 %5.0f µs, p99 %5.0f µs (%d messages)%n",
        title, nanos[nanos.length / 2] / 1e3, nanos[nanos.length * 99 / 100] / 1e3, nanos.length);
  }
}
