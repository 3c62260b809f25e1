package dev.doorstep.scripting;

import dev.doorstep.bot.Assistant;
import dev.doorstep.bot.ScriptProblem;
import dev.doorstep.platform.StartRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The scripts that a hub starts with: those of {@code DOORSTEP_BOT_SCRIPTS}, or those shipped
 * inside it. Learning from them takes as long as all else of a start, so it can begin before.
 */
public final class DiskScripts {
  private static final AtomicReference<Ahead> AHEAD = new AtomicReference<>();

  private DiskScripts() {}

  /** An assistant that has learnt from these files. */
  record Trained(ScriptSet files, Assistant assistant) {}

  private record Ahead(Optional<Path> folder, CompletableFuture<Trained> trained) {}

  /**
   * Begins to learn, on a thread of its own. Faults are told by the start that takes it.
   *
   * @param folder empty for the scripts shipped
   */
  public static void learnAhead(Optional<Path> folder) {
    var trained = new CompletableFuture<Trained>();
    AHEAD.set(new Ahead(folder, trained));
    new Thread(() -> trained.completeAsync(() -> learn(folder), Runnable::run), "scripts-ahead")
        .start();
  }

  /**
   * What was begun for this folder, once; else learnt now.
   *
   * @throws StartRefused naming each fault in the scripts, or what cannot be read
   */
  static Trained take(Optional<Path> folder) {
    Ahead ahead = AHEAD.getAndSet(null);
    if (ahead == null || !ahead.folder().equals(folder)) return learn(folder);
    try {
      return ahead.trained().join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof StartRefused refused) throw refused;
      throw failed;
    }
  }

  private static Trained learn(Optional<Path> folder) {
    try {
      ScriptSet files =
          ScriptSet.of(folder.isPresent() ? ScriptFiles.in(folder.get()) : ScriptFiles.shipped());
      return new Trained(files, new Assistant(files.scripts()));
    } catch (ScriptProblem faults) {
      throw new StartRefused(faults.getMessage());
    } catch (IOException unreadable) {
      throw new StartRefused(
          "The bot scripts cannot be read: %s. Correct DOORSTEP_BOT_SCRIPTS, or leave it out for the scripts shipped."
              .formatted(unreadable.getMessage()));
    }
  }
}
