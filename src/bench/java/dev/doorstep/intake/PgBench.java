package dev.doorstep.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own load generator: 16 clients, each committing one row of 500 bytes at a time. */
final class PgBench {
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
  private static final String PROGRAM =
      Stream.of("/usr/lib/postgresql/15/bin/pgbench", "/usr/bin/pgbench")
          .filter(path -> Files.isExecutable(Path.of(path)))
          .findFirst()
          .orElse("pgbench");

  private final HubUnderLoad hub;
  private final Path script;

  PgBench(HubUnderLoad hub, Path folder) throws IOException {
    this.hub = hub;
    hub.database()
        .run(
            "create table bench_row (id bigint generated always as identity primary key, body text)");
    script =
        Files.writeString(
            folder.resolve("insert.sql"),
            "insert into bench_row (body) values ('" + "x".repeat(500) + "');\n");
  }

  double commitsPerSecond(Duration time) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    PROGRAM,
                    "-n",
                    "-c",
                    "16",
                    "-j",
                    "2",
                    "-M",
                    "prepared",
                    "-T",
                    String.valueOf(time.toSeconds()),
                    "-f",
                    script.toString(),
                    "-h",
                    "127.0.0.1",
                    "-p",
                    String.valueOf(hub.databasePort()),
                    "-U",
                    "postgres",
                    "doorstep"))
            .redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", hub.databasePassword());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes());
    Matcher rate = RATE.matcher(said);
    if (process.waitFor() != 0 || !rate.find()) throw new IllegalStateException(said);
    return Double.parseDouble(rate.group(1));
  }
}
