package dev.doorstep.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.sql.DataSource;

/**
 * Keeps other users of the machine out of the embedded database, which a fresh PostgreSQL would let
 * in. The password is made on the first start and kept beside the data, readable by the hub's user
 * alone.
 */
final class DatabasePassword {
  private static final String ONLY_WITH_PASSWORD =
      """
      # Written by the hub: connections come from this machine, with the password in ../postgres.password.
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128 scram-sha-256
      """;

  private DatabasePassword() {}

  static String in(DataFolder folder) throws IOException {
    Path file = folder.path().resolve("postgres.password");
    if (!Files.exists(file)) {
      byte[] random = new byte[24];
      new SecureRandom().nextBytes(random);
      Path draft = folder.path().resolve("postgres.password.new");
      Files.deleteIfExists(draft);
      Files.createFile(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(draft, HexFormat.of().formatHex(random));
      Files.move(draft, file);
    }
    return Files.readString(file).strip();
  }

  /** Idempotent: a start that was cut off between the steps is put right by the next. */
  static void require(DataSource superuser, String password, Path data)
      throws SQLException, IOException {
    Path rules = data.resolve("pg_hba.conf");
    if (Files.readString(rules).equals(ONLY_WITH_PASSWORD)) return;
    try (var connection = superuser.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "alter user postgres password '" + password + "'"); // hexadecimal: nothing to escape
      Files.writeString(rules, ONLY_WITH_PASSWORD);
      statement.execute("select pg_reload_conf()");
    }
  }
}
