package dev.doorstep.scripting;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Before anything is served: the scripts on disk are adopted and the active ones are trained. A
 * fault in them stops the start and names file, line and key.
 */
class ScriptingStart {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Waits, alone in this feature: start-up runs on the main thread. */
  void onStart(
      @Observes @Priority(200) StartupEvent start,
      @ConfigProperty(name = "doorstep.bot-scripts") Optional<Path> folder,
      Adopting adopting,
      Assistants assistants,
      Scripting scripting) {
    DiskScripts.Trained disk = DiskScripts.take(folder);
    adopting
        .adopt(disk.files())
        .invoke(version -> assistants.keep(new VersionedAssistant(version, disk.assistant())))
        .chain(scripting::published)
        .await()
        .atMost(PATIENCE);
  }
}
