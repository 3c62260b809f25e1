package dev.doorstep.scripting;

import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads script files, their included files and their tests: names such as {@code permits.yml} and
 * {@code tests/permits.yml} with their texts.
 */
public final class ScriptFiles {
  private static final String SHIPPED = "bot-scripts/common.yml";
  private static final int FOLDERS_DEEP = 3;

  private ScriptFiles() {}

  /** The files shipped inside the hub. */
  public static Map<String, String> shipped() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    ClassPathUtils.consumeAsPaths(
        Thread.currentThread().getContextClassLoader(),
        SHIPPED,
        common -> read(common.getParent(), texts));
    return texts;
  }

  /**
   * @throws IOException when the folder or a file in it cannot be read; its message says which
   */
  public static Map<String, String> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    Map<String, String> texts = new TreeMap<>();
    try {
      read(folder, texts);
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
    return texts;
  }

  private static void read(Path folder, Map<String, String> texts) {
    try (Stream<Path> files = Files.walk(folder, FOLDERS_DEEP)) {
      List<Path> scripts = files.filter(file -> file.toString().endsWith(".yml")).toList();
      for (Path file : scripts) {
        texts.put(folder.relativize(file).toString().replace('\\', '/'), text(file));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (MalformedInputException notUtf8) {
      throw new IOException(file + " is not UTF-8; save it with that encoding", notUtf8);
    }
  }
}
