package dev.doorstep.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** An author's folder of scripts. */
final class ScriptFolder {
  private ScriptFolder() {}

  static Path of(Path folder, Map<String, String> files) {
    files.forEach((name, text) -> write(folder.resolve(name), text));
    return folder;
  }

  static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
