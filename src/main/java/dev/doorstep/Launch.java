package dev.doorstep;

import dev.doorstep.platform.DataFolder;
import dev.doorstep.platform.DatabaseAddress;
import dev.doorstep.platform.EmbeddedDatabase;
import dev.doorstep.platform.StartRefused;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.QuarkusBindException;
import java.nio.file.Path;
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
    var external = DatabaseAddress.external(System.getenv());
    if (external.isPresent()) {
      external.get().publish();
      if (System.getenv("DOORSTEP_DEMO") == null) System.setProperty("doorstep.demo", "false");
    } else {
      startEmbedded(stopped).publish();
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
    if (failure.get() != null) throw explained(failure.get());
    return exitCode.get();
  }

  /** Quarkus hands a failed start to the exit handler and logs nothing, so it is told from here. */
  private static RuntimeException explained(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartRefused refused) return refused;
      if (cause instanceof QuarkusBindException bind)
        return new StartRefused(
            "Port %d is taken by another process: stop that one, or set QUARKUS_HTTP_PORT."
                .formatted(bind.getPort()));
    }
    return new IllegalStateException("The hub could not start", failure);
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
