package dev.doorstep.bot.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The public data the model is measured with; it stays outside the project. */
final class Datasets {
  static final String VARIABLE = "DOORSTEP_DATASETS";

  private Datasets() {}

  static Path folder() {
    return Path.of(
        Optional.ofNullable(System.getProperty(VARIABLE))
            .or(() -> Optional.ofNullable(System.getenv(VARIABLE)))
            .orElse("../shared/data"));
  }

  /** Says what to do where the data is missing. */
  static boolean missing() {
    if (Files.isDirectory(folder())) {
      return false;
    }
    System.out.printf(
        "Skipped: there is no folder %s with CLINC150 and BANKING77. Set %s to it.%n",
        folder().toAbsolutePath().normalize(), VARIABLE);
    return true;
  }

  /** Rows of text TAB label. */
  static List<Example> read(String file) {
    try {
      return Arrays.stream(Files.readString(folder().resolve(file)).split("\n"))
          .filter(row -> row.indexOf('\t') > 0)
          .map(row -> row.split("\t"))
          .map(cells -> new Example(cells[0], cells[1].strip()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LinearModel train(List<Example> examples) {
    return LinearModel.train(Example.withNames(examples), List.of());
  }
}
