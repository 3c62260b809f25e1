package dev.doorstep.conversation;

import dev.doorstep.bot.Assistant;
import dev.doorstep.bot.ScriptReader;
import dev.doorstep.directory.Directory;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The assistant with the scripts it speaks from: those of {@code DOORSTEP_BOT_SCRIPTS} when that is
 * set, otherwise the ones shipped inside the hub. Read once at start; a fault stops the start and
 * names file, line and key.
 */
@Startup
@ApplicationScoped
public class Scripting {
  private static final String SHIPPED = "bot-scripts/";

  private final Assistant assistant;

  Scripting(
      Directory directory, @ConfigProperty(name = "doorstep.bot-scripts") Optional<Path> folder)
      throws IOException {
    this.assistant =
        new Assistant(ScriptReader.read(folder.isPresent() ? fromFolder(folder.get()) : shipped()));
  }

  Assistant assistant() {
    return assistant;
  }

  private static Map<String, String> fromFolder(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yml")).toList()) {
        texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return texts;
  }

  /** A class path cannot be listed, so the shared files are found by who includes them. */
  private static Map<String, String> shipped() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    Deque<String> names = new ArrayDeque<>(ScriptReader.FILES);
    while (!names.isEmpty()) {
      String name = names.pop();
      try (InputStream text =
          Thread.currentThread().getContextClassLoader().getResourceAsStream(SHIPPED + name)) {
        if (text != null && !texts.containsKey(name)) {
          texts.put(name, new String(text.readAllBytes(), StandardCharsets.UTF_8));
          names.addAll(ScriptReader.included(texts.get(name)));
        }
      }
    }
    return texts;
  }
}
