package dev.doorstep.stream;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A process on the first processor alone, where there are tools for that; the rest is the load's.
 */
final class Pinned {
  private Pinned() {}

  static Process start(Path folder, Map<String, String> environment, List<String> command)
      throws IOException {
    List<String> pinned = new ArrayList<>();
    if (new File("/usr/bin/taskset").canExecute()) pinned.addAll(List.of("taskset", "-c", "0"));
    pinned.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(pinned)
            .redirectErrorStream(true)
            .redirectOutput(
                folder.resolve(Path.of(command.get(0)).getFileName() + ".log").toFile());
    builder.environment().putAll(environment);
    Files.createDirectories(folder);
    return builder.start();
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
