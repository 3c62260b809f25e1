package dev.doorstep.scripting;

import dev.doorstep.bot.ScriptProblem;
import dev.doorstep.platform.StartRefused;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Before anything is served: the scripts of {@code DOORSTEP_BOT_SCRIPTS}, or those shipped inside
 * the hub, are adopted and the active ones are trained. A fault in them stops the start and names
 * file, line and key.
 */
class ScriptingStart {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Waits, alone in this feature: start-up runs on the main thread. */
  void onStart(
      @Observes @Priority(200) StartupEvent start,
      @ConfigProperty(name = "doorstep.bot-scripts") Optional<Path> folder,
      Adopting adopting,
      Scripting scripting) {
    adopting.adopt(disk(folder)).chain(scripting::published).await().atMost(PATIENCE);
  }

  private static ScriptSet disk(Optional<Path> folder) {
    try {
      ScriptSet files =
          ScriptSet.of(folder.isPresent() ? ScriptFiles.in(folder.get()) : ScriptFiles.shipped());
      files.scripts();
      return files;
    } catch (ScriptProblem faults) {
      throw new StartRefused(faults.getMessage());
    } catch (IOException unreadable) {
      throw new StartRefused(
          "The bot scripts cannot be read: %s. Correct DOORSTEP_BOT_SCRIPTS, or leave it out for the scripts shipped."
              .formatted(unreadable.getMessage()));
    }
  }
}
