package dev.doorstep;

import dev.doorstep.platform.DataFolder;
import dev.doorstep.platform.DatabaseAddress;
import dev.doorstep.platform.EmbeddedDatabase;
import dev.doorstep.platform.StartRefused;
import dev.doorstep.scripting.DiskScripts;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.QuarkusBindException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Finds or starts the database, then Quarkus on it. With {@code DOORSTEP_DATABASE_URL} the hub
 * joins that database (server mode); without, it runs PostgreSQL itself under {@code DOORSTEP_DATA}
 * (default mode).
 */
final class Launch {
  private static final int SECONDS_TO_FINISH = 30;

  private Launch() {}

  /**
   * Runs until the application ends or a signal arrives.
   *
   * @return the exit code
   * @throws StartRefused when the database cannot be had, or a feature or the port says no
   */
  static int run(Class<? extends QuarkusApplication> application, String... args) {
    var stopped = new CountDownLatch(1);
    var exitCode = new AtomicInteger();
    var failure = new AtomicReference<Throwable>();
    DiskScripts.learnAhead(
        Optional.ofNullable(System.getenv("DOORSTEP_BOT_SCRIPTS")).map(Path::of));
    var external = DatabaseAddress.external(System.getenv());
    DatabaseAddress database = external.orElseGet(() -> startEmbedded(stopped));
    database.publish();
    if (external.isPresent()) {
      if (System.getenv("DOORSTEP_DEMO") == null) System.setProperty("doorstep.demo", "false");
    }
    try {
      Quarkus.run(
          application,
          (code, cause) -> {
            exitCode.set(code);
            failure.set(cause);
          },
          args);
    } finally {
      stopped.countDown();
    }
    if (failure.get() != null) throw explained(failure.get(), database);
    return exitCode.get();
  }

  /** Quarkus hands a failed start to the exit handler and logs nothing, so it is told from here. */
  private static RuntimeException explained(Throwable failure, DatabaseAddress database) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartRefused refused) return refused;
      if (cause instanceof QuarkusBindException bind)
        return new StartRefused(
            "Port %d is taken by another process: stop that one, or set QUARKUS_HTTP_PORT."
                .formatted(bind.getPort()));
      if (cause instanceof SQLException refused && isAboutConnecting(refused))
        return new StartRefused(
            "The database %s does not let us in as '%s': %s Check that it runs and exists, and DOORSTEP_DATABASE_URL, _USER and _PASSWORD."
                .formatted(database.url(), database.user(), sentence(refused.getMessage())));
    }
    return new IllegalStateException("The hub could not start", failure);
  }

  /**
   * Unreachable, wrong user or password, no such database.
   *
   * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL's
   *     classes of error codes</a>
   */
  private static boolean isAboutConnecting(SQLException refused) {
    String state = Objects.requireNonNullElse(refused.getSQLState(), "");
    return state.startsWith("08") || state.startsWith("28") || state.startsWith("3D");
  }

  private static String sentence(String message) {
    String line = message.strip().lines().findFirst().orElse("");
    return line.endsWith(".") ? line : line + ".";
  }

  private static DatabaseAddress startEmbedded(CountDownLatch stopped) {
    DataFolder folder =
        DataFolder.take(Path.of(System.getenv().getOrDefault("DOORSTEP_DATA", "data")));
    EmbeddedDatabase database = EmbeddedDatabase.start(folder);
    Runnable stop =
        () -> {
          awaitQuietly(
              stopped); // hooks run side by side; the database waits until Quarkus has let go of it
          database.close();
          folder.close();
        };
    Runtime.getRuntime().addShutdownHook(new Thread(stop, "database-stop"));
    return database.address();
  }

  private static void awaitQuietly(CountDownLatch stopped) {
    try {
      stopped.await(SECONDS_TO_FINISH, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
