package dev.doorstep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a hub has on disk, read past the hub by SQL. */
public final class HubDatabase {
  private static final int PORT_LINE = 3; // of postmaster.pid, from 0

  private final String url;

  private HubDatabase(String url) {
    this.url = url;
  }

  /** The embedded database of the hub that runs on this folder. */
  public static HubDatabase under(Path data) {
    try {
      String port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(PORT_LINE);
      String password = Files.readString(data.resolve("postgres.password")).strip();
      return at(
          "jdbc:postgresql://localhost:%s/doorstep?user=postgres&password=%s"
              .formatted(port.strip(), password));
    } catch (IOException notRunning) {
      throw new UncheckedIOException(notRunning);
    }
  }

  /** The process that serves the embedded database on this folder. */
  public static ProcessHandle postmaster(Path data) {
    try {
      String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0);
      return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    } catch (IOException notRunning) {
      throw new UncheckedIOException(notRunning);
    }
  }

  /** Any other, by its JDBC address with the user in it. */
  public static HubDatabase at(String url) {
    return new HubDatabase(url);
  }

  /** Every position in the log, or those that carry a topic, in order. */
  public List<Long> positions(String... topics) {
    return topics.length == 0
        ? column(Long.class, "select position from event_log order by position")
        : column(
            Long.class,
            "select position from event_log where topics && ? order by position",
            (Object) topics);
  }

  public long number(String sql, Object... parameters) {
    return column(Long.class, sql, parameters).get(0);
  }

  /** The first column of every row. */
  public <T> List<T> column(Class<T> type, String sql, Object... parameters) {
    try (Connection connection = DriverManager.getConnection(url);
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        if (parameters[i] instanceof String[] texts)
          statement.setArray(i + 1, connection.createArrayOf("text", texts));
        else statement.setObject(i + 1, parameters[i]);
      }
      List<T> values = new ArrayList<>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) values.add(rows.getObject(1, type));
      }
      return values;
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  /** Changes rows behind the hub's back. */
  public void run(String sql) {
    try (Connection connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }
}
