package dev.doorstep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * With which options of the Java machine a hub under test is soon ready: one compiler, little
 * memory, and the classes as an earlier start of the same build has loaded them (a third of the
 * processor time of a start).
 */
final class QuickStart {
  private static final List<String> PLAIN =
      List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private static final List<String> LEARNT = learnt();

  private QuickStart() {}

  static List<String> options() {
    return LEARNT;
  }

  private static List<String> learnt() {
    Path archive = Path.of("target", "hub.jsa").toAbsolutePath();
    try {
      Path data = Files.createTempDirectory("doorstep");
      try (HubProcess hub = HubProcess.onData(data)) {
        hub.inJava(with("-XX:ArchiveClassesAtExit=" + archive)).run("--and-stop");
      }
      try (Stream<Path> files = Files.walk(data)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return with("-XX:SharedArchiveFile=" + archive);
  }

  private static List<String> with(String option) {
    return Stream.concat(PLAIN.stream(), Stream.of(option)).toList();
  }
}
