package dev.doorstep.bot;

import dev.doorstep.bot.proof.Rehearsal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The scripts of the repository, and a Monday morning in the demo community. */
final class DemoScripts {
  static final Path FOLDER = Path.of("bot-scripts");
  static final Instant MONDAY_MORNING = Rehearsal.MONDAY_MORNING;
  static final Scripts SCRIPTS = ScriptReader.read(files(FOLDER));
  static final Assistant ASSISTANT = new Assistant(SCRIPTS);

  private DemoScripts() {}

  static Context mondayMorning() {
    return at(MONDAY_MORNING, List.of());
  }

  static Context at(Instant now, List<KnownRequest> requests) {
    return Rehearsal.at(now, requests);
  }

  static Map<String, String> files(Path folder) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".yml")).toList()) {
        files.put(folder.relativize(path).toString(), Files.readString(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
