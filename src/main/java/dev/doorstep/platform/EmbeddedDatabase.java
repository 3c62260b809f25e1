package dev.doorstep.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * PostgreSQL as a child process, with its data in the hub's own folder. Runs before Quarkus does,
 * so it may block.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
  private static final Duration START_WAIT =
      Duration.ofSeconds(60); // recovery after a crash takes its time
  private static final long LOG_LIMIT_BYTES = 10_000_000;
  private static final String NAME = "doorstep";

  private final EmbeddedPostgres postgres;
  private final String password;

  private EmbeddedDatabase(EmbeddedPostgres postgres, String password) {
    this.postgres = postgres;
    this.password = password;
  }

  /**
   * Starts on a folder that this process holds. Whatever a killed hub left behind (a postmaster, a
   * pid file, a folder that was never completed) is cleared first.
   *
   * @throws StartRefused when PostgreSQL does not come up
   */
  public static EmbeddedDatabase start(DataFolder folder) {
    Path data = folder.path().resolve("postgres");
    try {
      stopOrphan(data);
      setAsideIncomplete(data);
      String password = DatabasePassword.in(folder);
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false) // closed after Quarkus has finished its work
              .setPGStartupWait(START_WAIT)
              // The library is made for tests and switches these off; an acknowledged message must
              // be on disk.
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("max_connections", "100")
              .setServerConfig("unix_socket_directories", "")
              .setConnectConfig("password", password)
              .setLocaleConfig("locale", "C.UTF-8")
              .setOutputRedirector(ProcessBuilder.Redirect.appendTo(freshLog(folder).toFile()))
              .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log(folder).toFile()))
              .start();
      Files.writeString(completeMark(data), "");
      createDatabase(postgres);
      DatabasePassword.require(postgres.getPostgresDatabase(), password, data);
      return new EmbeddedDatabase(postgres, password);
    } catch (IOException | SQLException | RuntimeException failure) {
      LOG.debug("PostgreSQL did not start", failure);
      throw new StartRefused(
          "The embedded PostgreSQL did not start on %s: %s. Its own messages are in %s; free the folder or the disk, or set DOORSTEP_DATABASE_URL to use a server of yours."
              .formatted(data, failure.getMessage(), log(folder)));
    }
  }

  public DatabaseAddress address() {
    return new DatabaseAddress(
        "postgresql://localhost:%d/%s".formatted(postgres.getPort(), NAME), "postgres", password);
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      LOG.warn("PostgreSQL did not stop in time; the next start recovers", e);
    }
  }

  /**
   * A first start that was killed half-way leaves a folder that PostgreSQL cannot use and that
   * holds no data yet.
   */
  private static void setAsideIncomplete(Path data) throws IOException {
    if (Files.isDirectory(data) && !Files.exists(completeMark(data))) {
      Path aside = data.resolveSibling("postgres-incomplete-" + System.currentTimeMillis());
      Files.move(data, aside);
      LOG.warnf("The last first start was cut off; its unfinished database was moved to %s", aside);
    }
  }

  private static Path log(DataFolder folder) {
    return folder.path().resolve("postgres.log");
  }

  private static Path freshLog(DataFolder folder) throws IOException {
    Path log = log(folder);
    if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) Files.delete(log);
    return log;
  }

  private static Path completeMark(Path data) {
    return data.resolveSibling("postgres.complete");
  }

  private static void stopOrphan(Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) return;
    var postmaster =
        Files.readAllLines(pidFile).stream()
            .findFirst()
            .map(String::strip)
            .filter(line -> line.matches("\\d+"))
            .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
            .filter(process -> isPostgresOn(process, data));
    if (postmaster.isPresent()) {
      LOG.warnf(
          "Stopping the database that a killed hub left running (process %d)",
          postmaster.get().pid());
      stop(postmaster.get());
    }
    Files.deleteIfExists(
        pidFile); // or its number, given to another program since, would bar the start
  }

  /**
   * The number may belong to somebody else's PostgreSQL by now; only the one on this folder is
   * ours.
   */
  private static boolean isPostgresOn(ProcessHandle process, Path data) {
    List<String> arguments = List.of(process.info().arguments().orElse(new String[0]));
    return isPostgres(process) && arguments.contains(data.toString());
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(command -> command.endsWith("postgres")).orElse(false);
  }

  private static void stop(ProcessHandle postmaster) {
    var children = postmaster.children().toList();
    postmaster.destroy();
    if (goneWithin(postmaster, Duration.ofSeconds(10))) return;
    children.forEach(ProcessHandle::destroyForcibly);
    postmaster.destroyForcibly();
    goneWithin(postmaster, Duration.ofSeconds(10));
  }

  /**
   * A dead child that nobody reaps (a container without an init) still counts as alive; it has no
   * command any more.
   */
  private static boolean goneWithin(ProcessHandle process, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (process.isAlive() && isPostgres(process)) {
      if (System.nanoTime() > end) return false;
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    return true;
  }

  private static void createDatabase(EmbeddedPostgres postgres) throws SQLException {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      var exists =
          statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'");
      if (!exists.next()) statement.execute("create database " + NAME);
    }
  }
}
