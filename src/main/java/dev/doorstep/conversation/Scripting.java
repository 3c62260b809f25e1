package dev.doorstep.conversation;

import dev.doorstep.bot.Assistant;
import dev.doorstep.bot.ScriptReader;
import dev.doorstep.directory.Directory;
import dev.doorstep.scripting.ScriptFiles;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The assistant with the scripts it speaks from: those of {@code DOORSTEP_BOT_SCRIPTS} when that is
 * set, otherwise the ones shipped inside the hub. Read once at start; a fault stops the start and
 * names file, line and key.
 */
@Startup
@ApplicationScoped
public class Scripting {
  private final Assistant assistant;

  Scripting(
      Directory directory, @ConfigProperty(name = "doorstep.bot-scripts") Optional<Path> folder)
      throws IOException {
    this.assistant =
        new Assistant(
            ScriptReader.read(
                folder.isPresent() ? ScriptFiles.in(folder.get()) : ScriptFiles.shipped()));
  }

  Assistant assistant() {
    return assistant;
  }
}
