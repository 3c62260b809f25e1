package dev.doorstep;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A real PostgreSQL for the tests: started once per JVM on a folder of its own, then thrown away.
 */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
  /** Of the account {@code admin}, which every test may sign in with. */
  public static final String ADMIN_PASSWORD = "correct horse battery";

  private static EmbeddedPostgres postgres;
  private static Path files;

  @Override
  public synchronized Map<String, String> start() {
    if (postgres == null) postgres = launch();
    return Map.of(
        "quarkus.datasource.jdbc.url",
        postgres.getJdbcUrl("postgres", "postgres"),
        "quarkus.datasource.reactive.url",
        "postgresql://localhost:" + postgres.getPort() + "/postgres",
        "quarkus.datasource.username",
        "postgres",
        "quarkus.datasource.password",
        "postgres",
        "doorstep.admin-password",
        ADMIN_PASSWORD,
        "doorstep.files",
        files.toString(),
        // All tests call from one address, start many conversations and sign in often.
        "doorstep.limits.conversations-per-address-per-hour",
        "10000",
        "doorstep.limits.messages-per-address-per-minute",
        "10000",
        "doorstep.limits.files-per-address-per-minute",
        "10000",
        "doorstep.limits.sign-ins-per-address-per-minute",
        "500");
  }

  private static EmbeddedPostgres launch() {
    try {
      Path folder = Files.createTempDirectory("doorstep-test-");
      files = folder.resolve("files");
      return EmbeddedPostgres.builder()
          .setDataDirectory(folder.resolve("data"))
          .setCleanDataDirectory(true)
          .setServerConfig("fsync", "off")
          .start();
    } catch (IOException failed) {
      throw new UncheckedIOException("The test database did not start", failed);
    }
  }

  /** Nothing to stop here: the server lives as long as the JVM, whose end stops it. */
  @Override
  public void stop() {}
}
