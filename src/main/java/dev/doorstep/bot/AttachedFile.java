package dev.doorstep.bot;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file the visitor sent with a message; the assistant knows of it, but never reads it.
 *
 * @param id under which the hub keeps it
 * @param type its media type, such as {@code application/pdf}
 * @param size in bytes
 */
public record AttachedFile(String id, String name, String type, long size) {
  public AttachedFile {
    name = plain(name);
    type = plain(type);
    id = plain(id);
  }

  private static String plain(String text) {
    return text == null ? "" : text.replaceAll("[\\t\\n\\r]", " ");
  }

  /** As one value of a form: one line per file. */
  static String written(List<AttachedFile> files) {
    return files.stream()
        .map(f -> String.join("\t", f.id, String.valueOf(f.size), f.type, f.name))
        .collect(Collectors.joining("\n"));
  }

  /** Reads what {@link #written} wrote. */
  static List<AttachedFile> read(String written) {
    return Arrays.stream(written.split("\n"))
        .map(line -> line.split("\t", 4))
        .filter(parts -> parts.length == 4)
        .map(p -> new AttachedFile(p[0], p[3], p[2], Long.parseLong(p[1])))
        .toList();
  }
}
