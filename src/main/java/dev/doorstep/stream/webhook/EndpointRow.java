package dev.doorstep.stream.webhook;

import io.vertx.mutiny.sqlclient.Row;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** How a row becomes an endpoint. */
final class EndpointRow {
  private EndpointRow() {}

  static Endpoint of(Row row) {
    return new Endpoint(
        row.getUUID("id"),
        row.getString("name"),
        URI.create(row.getString("url")),
        new Wanted(
            texts(row, "types"),
            texts(row, "communities"),
            texts(row, "lines"),
            texts(row, "requests")),
        row.getBoolean("personal"),
        Optional.ofNullable(row.getUUID("api_key")),
        row.getString("created_by"),
        row.getOffsetDateTime("created_at").toInstant(),
        row.getBoolean("paused"),
        instant(row, "disabled_at"),
        new SigningSecrets(
            new SigningSecret(row.getBuffer("secret").getBytes()),
            Optional.ofNullable(row.getBuffer("previous_secret"))
                .map(bytes -> new SigningSecret(bytes.getBytes())),
            instant(row, "previous_until")),
        row.getLong("position"),
        row.getLong("missed"),
        new Circuit(
            row.getInteger("failures"), row.getInteger("probes"), instant(row, "held_until")),
        new Endpoint.Health(
            instant(row, "last_success_at"),
            instant(row, "last_failure_at"),
            Optional.ofNullable(row.getString("last_failure"))));
  }

  static Optional<Instant> instant(Row row, String column) {
    return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** Null when there is none, as the database has it. */
  static OffsetDateTime utc(Optional<Instant> instant) {
    return instant.map(EndpointRow::utc).orElse(null);
  }

  private static List<String> texts(Row row, String column) {
    return List.of(row.getArrayOfStrings(column));
  }
}
