package dev.doorstep.access;

import static io.restassured.RestAssured.given;

import dev.doorstep.TestDatabase;
import dev.doorstep.directory.CommunityCode;
import dev.doorstep.directory.Directory;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Two communities, each with a site of its own, and staff who work there. */
@ApplicationScoped
class TwoCommunities {
  static final CommunityCode RIVERSIDE = new CommunityCode("access-riverside");
  static final CommunityCode HILLTOP = new CommunityCode("access-hilltop");
  static final String RIVERSIDE_SITE = "https://riverside.example";
  static final String STRANGER_SITE = "https://stranger.example";
  static final String PASSWORD = "a long enough password";

  private final AgroalDataSource database;
  private final Directory directory;

  TwoCommunities(AgroalDataSource database, Directory directory) {
    this.database = database;
    this.directory = directory;
  }

  void exist() throws SQLException {
    run("insert into district values ('access', '区', 'District') on conflict do nothing");
    run(
        "insert into subdistrict values ('access', 'access', '街道', 'Subdistrict')"
            + " on conflict do nothing");
    community(RIVERSIDE, "AXR", RIVERSIDE_SITE);
    community(HILLTOP, "AXH", "https://hilltop.example");
    directory.refresh().await().indefinitely();
  }

  /** A new staff member of Riverside, with {@link #PASSWORD}; answers their username. */
  String staffMember() {
    String username = "s" + UUID.randomUUID();
    given()
        .cookie(SessionCookie.NAME, adminSession())
        .contentType("application/json")
        .body(
            Map.of(
                "username",
                username,
                "name",
                "李丽 Li Li",
                "role",
                "staff",
                "communities",
                List.of(RIVERSIDE.value()),
                "password",
                PASSWORD))
        .post("/api/staff")
        .then()
        .statusCode(201);
    return username;
  }

  static String adminSession() {
    return session("admin", TestDatabase.ADMIN_PASSWORD);
  }

  static String session(String username, String password) {
    return given()
        .contentType("application/json")
        .body(Map.of("username", username, "password", password))
        .post("/api/session")
        .then()
        .statusCode(200)
        .extract()
        .cookie(SessionCookie.NAME);
  }

  /** Changes rows behind the hub's back, as time or another process would. */
  int run(String sql, Object... parameters) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) statement.setObject(i + 1, parameters[i]);
      return statement.executeUpdate();
    }
  }

  /** The only value of the only row. */
  <T> T value(Class<T> type, String sql, Object... parameters) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) statement.setObject(i + 1, parameters[i]);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getObject(1, type);
      }
    }
  }

  private void community(CommunityCode code, String prefix, String site) throws SQLException {
    run(
        "insert into community (code, subdistrict, name_zh, name_en, number_prefix, allowed_origins)"
            + " values (?, 'access', '社区', 'Community', ?, array[?]) on conflict do nothing",
        code.value(),
        prefix,
        site);
  }
}
