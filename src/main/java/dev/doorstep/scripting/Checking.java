package dev.doorstep.scripting;

import dev.doorstep.bot.Assistant;
import dev.doorstep.bot.ScriptCheck;
import dev.doorstep.bot.ScriptProblem;
import dev.doorstep.bot.ScriptProblem.Fault;
import dev.doorstep.bot.Scripts;
import dev.doorstep.bot.TestCase;
import dev.doorstep.bot.TestReader;
import dev.doorstep.bot.proof.PlacedExample;
import dev.doorstep.bot.proof.Transcript;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads scripts as the hub would, and plays their test conversations. */
@ApplicationScoped
class Checking {
  private final ScriptWorkers workers;

  Checking(ScriptWorkers workers) {
    this.workers = workers;
  }

  private record Checked(Check check, Optional<Assistant> assistant) {}

  Uni<Check> check(ScriptSet files) {
    return workers.run(() -> checked(files).check());
  }

  /** The assistant that speaks from these files; fails with a 422 unless they are fine. */
  Uni<Assistant> trained(ScriptSet files) {
    return workers
        .run(() -> checked(files))
        .map(
            checked -> {
              if (!checked.check().isFine()) throw checked.check().refusal();
              return checked.assistant().orElseThrow();
            });
  }

  /** As {@link #trained}, whatever its tests say; fails with a 422 on faults only. */
  Uni<Assistant> readable(ScriptSet files) {
    return workers
        .run(() -> new Assistant(files.scripts()))
        .onFailure(ScriptProblem.class)
        .transform(faulty -> Check.of((ScriptProblem) faulty).refusal());
  }

  private static Checked checked(ScriptSet files) {
    List<Fault> faults = new ArrayList<>();
    Optional<Scripts> scripts = read(files, ScriptSet::scripts, faults);
    Optional<List<TestCase>> tests = read(files, f -> TestReader.read(f.texts()), faults);
    if (!faults.isEmpty()) {
      return new Checked(Check.of(new ScriptProblem(faults)), Optional.empty());
    }
    Assistant assistant = new Assistant(scripts.orElseThrow());
    Check check =
        new Check(
            List.of(),
            ScriptCheck.check(scripts.orElseThrow()),
            PlacedExample.of(scripts.orElseThrow(), assistant).stream()
                .filter(PlacedExample::misplaced)
                .map(Check.Misplaced::of)
                .toList(),
            play(tests.orElseThrow(), assistant));
    return new Checked(check, Optional.of(assistant));
  }

  /** Faults of the scripts and of the tests are told at once. */
  private static <T> Optional<T> read(
      ScriptSet files, Function<ScriptSet, T> reader, List<Fault> faults) {
    try {
      return Optional.of(reader.apply(files));
    } catch (ScriptProblem faulty) {
      faults.addAll(faulty.faults());
      return Optional.empty();
    }
  }

  private static Check.Tests play(List<TestCase> tests, Assistant assistant) {
    return new Check.Tests(
        tests.size(),
        tests.stream()
            .map(test -> Transcript.play(test, assistant))
            .filter(played -> !played.asWritten())
            .map(Check.Failure::of)
            .toList());
  }
}
