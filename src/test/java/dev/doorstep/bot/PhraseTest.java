package dev.doorstep.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhraseTest {
  private static final Path BOT = Path.of("src/main/java/dev/doorstep/bot");

  @Test
  void authors_write_no_phrase_that_is_never_said() throws IOException {
    String code = code();
    List<String> silent =
        Stream.of(Phrase.values()).map(Phrase::name).filter(name -> !used(code, name)).toList();
    assertThat(silent).isEmpty();
  }

  private static boolean used(String code, String name) {
    return Pattern.compile("Phrase\\." + name + "(?![A-Z_])").matcher(code).find();
  }

  private static String code() throws IOException {
    try (Stream<Path> files = Files.walk(BOT)) {
      return files
          .filter(f -> f.toString().endsWith(".java") && !f.endsWith("Phrase.java"))
          .map(PhraseTest::read)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
