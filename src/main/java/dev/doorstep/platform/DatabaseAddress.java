package dev.doorstep.platform;

import java.util.Optional;

/**
 * Where PostgreSQL is: {@code postgresql://host:port/database?options} with user and password
 * beside it.
 *
 * @param url always in the {@code postgresql://} form
 */
public record DatabaseAddress(String url, String user, String password) {

  /**
   * From {@code DOORSTEP_DATABASE_URL}, {@code _USER} and {@code _PASSWORD}; empty when no URL is
   * set.
   */
  public static Optional<DatabaseAddress> external(java.util.Map<String, String> environment) {
    String url = environment.getOrDefault("DOORSTEP_DATABASE_URL", "").strip();
    if (url.isEmpty()) return Optional.empty();
    String plain = url.replaceFirst("^jdbc:", "").replaceFirst("^postgres://", "postgresql://");
    if (!plain.startsWith("postgresql://")) {
      throw new StartRefused(
          "DOORSTEP_DATABASE_URL must look like postgresql://host:5432/database, but begins otherwise. Correct it.");
    }
    if (plain.substring("postgresql://".length()).replaceFirst("[/?].*", "").contains("@")) {
      throw new StartRefused(
          "DOORSTEP_DATABASE_URL holds a user or password. Give them as DOORSTEP_DATABASE_USER and DOORSTEP_DATABASE_PASSWORD.");
    }
    return Optional.of(
        new DatabaseAddress(
            plain,
            environment.getOrDefault("DOORSTEP_DATABASE_USER", "doorstep"),
            environment.getOrDefault("DOORSTEP_DATABASE_PASSWORD", "")));
  }

  /** Tells Quarkus, whose configuration is read later, where the database is. */
  public void publish() {
    System.setProperty("quarkus.datasource.reactive.url", url);
    System.setProperty("quarkus.datasource.jdbc.url", "jdbc:" + url);
    System.setProperty("quarkus.datasource.username", user);
    System.setProperty("quarkus.datasource.password", password);
  }
}
