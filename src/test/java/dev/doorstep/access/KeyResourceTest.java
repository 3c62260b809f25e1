package dev.doorstep.access;

import static dev.doorstep.IssuedKey.make;
import static io.restassured.RestAssured.given;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.doorstep.IssuedKey;
import dev.doorstep.TestDatabase;
import dev.doorstep.board.AtTheDesk.Colleague;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class KeyResourceTest {
  private static final Duration EVERYWHERE = Duration.ofSeconds(5);

  @Inject TwoCommunities database;

  @Test
  void a_new_key_is_shown_once_and_may_be_cached_nowhere() {
    var made =
        make(Map.of("communities", List.of("xintiandi"), "perMinute", 120))
            .statusCode(201)
            .header("Cache-Control", containsString("no-store"))
            .header("Location", containsString("/api/keys/"))
            .body("scopes", contains("events:read"))
            .body("communities", contains("xintiandi"))
            .body("perMinute", equalTo(120))
            .body("createdBy", equalTo("admin"))
            .body("expiresAt", nullValue())
            .body("lastUsedAt", nullValue())
            .extract()
            .jsonPath();
    String secret = made.getString("key");

    assertThat(secret).startsWith(made.getString("start"));
    Colleague.admin()
        .json()
        .get("/api/keys")
        .then()
        .statusCode(200)
        .body(
            "find { it.id == '" + made.getString("id") + "' }.start",
            equalTo(secret.substring(0, 8)))
        .body(not(containsString(secret)));
  }

  @Test
  void the_database_holds_a_hash_and_no_key() throws Exception {
    IssuedKey key = IssuedKey.with("events:read");
    assertThat(
            database.value(
                Long.class,
                "select count(*) from api_key_secret where hash = sha256(convert_to(?, 'UTF8'))",
                key.secret()))
        .isOne();
    assertThat(
            database.value(
                Long.class,
                "select count(*) from api_key_secret where strpos(?, start) = 1 and length(start) > 8",
                key.secret()))
        .isZero();
  }

  @Test
  void a_revoked_key_is_out_within_five_seconds_and_stays_out() throws Exception {
    IssuedKey key = IssuedKey.with("events:read");
    uses(key).statusCode(200);

    // as another process would: this one is not told
    database.run("update api_key set revoked_at = now() where id = ?::uuid", key.id());

    await().atMost(EVERYWHERE).untilAsserted(() -> uses(key).statusCode(401));
    uses(key).statusCode(401).body("detail", containsString("was revoked"));
    key.change(Map.of()).statusCode(409).body("detail", containsString("make a new one"));
    key.renew(1).statusCode(409);
    key.revoke().statusCode(204);
  }

  @Test
  void revoking_counts_at_once_where_it_was_done() {
    IssuedKey key = IssuedKey.with("events:read");
    uses(key).statusCode(200);

    key.revoke().statusCode(204);

    uses(key).statusCode(401).header("WWW-Authenticate", containsString("invalid_token"));
    listed(key).body("revokedAt", notNullValue());
  }

  @Test
  void an_expired_key_says_since_when() throws Exception {
    IssuedKey key = IssuedKey.on(Map.of("expiresAt", Instant.now().plus(1, HOURS).toString()));
    uses(key).statusCode(200);

    database.run(
        "update api_key set expires_at = '2026-01-02T03:04:05Z' where id = ?::uuid", key.id());

    await().atMost(EVERYWHERE).untilAsserted(() -> uses(key).statusCode(401));
    uses(key).body("detail", containsString("expired at 2026-01-02T03:04:05Z"));
  }

  @Test
  void a_key_that_calls_too_often_is_told_when_to_come_back() {
    IssuedKey key = IssuedKey.on(Map.of("perMinute", 3));
    for (int call = 0; call < 3; call++) uses(key).statusCode(200);

    var refused = uses(key).statusCode(429).contentType("application/problem+json");
    refused.body("detail", containsString("3 calls a minute"));
    assertThat(Integer.parseInt(refused.extract().header("Retry-After"))).isBetween(1, 20);
  }

  @Test
  void more_calls_can_be_granted_at_once() {
    IssuedKey key = IssuedKey.on(Map.of("perMinute", 1));
    uses(key).statusCode(200);
    uses(key).statusCode(429);

    key.change(Map.of("perMinute", 10)).statusCode(200);

    uses(key).statusCode(200);
  }

  @Test
  void what_a_key_may_do_can_be_changed_while_it_is_in_use() {
    IssuedKey key = IssuedKey.with("requests:read");
    uses(key).statusCode(403);

    key.change(
            Map.of(
                "name", "随申办",
                "scopes", List.of("events:read", "events:personal"),
                "communities", List.of("xintiandi")))
        .statusCode(200)
        .body("name", equalTo("随申办"))
        .body("key", nullValue());

    uses(key)
        .statusCode(200)
        .body("personal", equalTo(true))
        .body("communities.communities", contains("xintiandi"));
  }

  @Test
  void a_renewed_key_has_two_secrets_for_a_while() throws Exception {
    IssuedKey key = IssuedKey.with("events:read");

    var renewed =
        key.renew(2)
            .statusCode(200)
            .header("Cache-Control", containsString("no-store"))
            .extract()
            .jsonPath();
    IssuedKey renewedKey = new IssuedKey(key.id(), renewed.getString("key"));

    assertThat(renewedKey.secret())
        .startsWith(renewed.getString("start"))
        .isNotEqualTo(key.secret());
    assertThat(Instant.parse(renewed.getString("previousEndsAt")))
        .isBetween(Instant.now().plus(119 * 60, SECONDS), Instant.now().plus(121 * 60, SECONDS));
    uses(key).statusCode(200);
    uses(renewedKey).statusCode(200);

    database.run(
        "update api_key_secret set ends_at = now() where key = ?::uuid and ends_at is not null",
        key.id());

    await().atMost(EVERYWHERE).untilAsserted(() -> uses(key).statusCode(401));
    uses(key).body("detail", containsString("was renewed"));
    uses(renewedKey).statusCode(200);
  }

  @Test
  void use_is_noted_once_a_minute() throws Exception {
    IssuedKey key = IssuedKey.with("events:read");
    uses(key).statusCode(200);
    await().untilAsserted(() -> listed(key).body("lastUsedAt", notNullValue()));
    OffsetDateTime noted = lastUse(key);

    for (int call = 0; call < 20; call++) uses(key).statusCode(200);

    assertThat(lastUse(key)).isEqualTo(noted);
  }

  @Test
  void a_busy_key_costs_no_query_per_call() throws Exception {
    IssuedKey key = IssuedKey.on(Map.of("perMinute", 1000));
    uses(key).statusCode(200);
    long before = lookUps();

    for (int call = 0; call < 300; call++) uses(key).statusCode(200);

    assertThat(lookUps() - before).isLessThan(100);
  }

  @Test
  void scopes_that_do_not_exist_or_do_nothing_alone_are_refused() {
    make(Map.of("scopes", List.of("events:write")))
        .statusCode(400)
        .body("detail", containsString("webhooks:manage"));
    make(Map.of("scopes", List.of())).statusCode(400).body("detail", containsString("scopes"));
    make(Map.of("scopes", List.of("events:personal")))
        .statusCode(400)
        .body("detail", containsString("events:read"));
  }

  @Test
  void terms_that_make_no_sense_are_refused_with_what_to_do() {
    make(Map.of("communities", List.of("atlantis")))
        .statusCode(400)
        .body("detail", containsString("atlantis"));
    make(Map.of("expiresAt", "2020-01-01T00:00:00Z"))
        .statusCode(400)
        .body("detail", containsString("in the past"));
    make(Map.of("expiresAt", "tomorrow")).statusCode(400);
    make(Map.of("perMinute", 0)).statusCode(400).body("detail", containsString("perMinute"));
    make(Map.of("name", " ")).statusCode(400).body("detail", containsString("name"));
    make(Map.of("name", "长".repeat(101))).statusCode(400);
  }

  @Test
  void a_key_nobody_made_is_not_found() {
    IssuedKey nobodys = new IssuedKey(UUID.randomUUID().toString(), "dk_");
    nobodys.change(Map.of()).statusCode(404).body("detail", containsString("GET /api/keys"));
    nobodys.revoke().statusCode(404);
    nobodys.renew(1).statusCode(404);
  }

  @Test
  void only_administrators_manage_keys_and_no_key_does() {
    given().get("/api/keys").then().statusCode(401);
    Colleague.in("xintiandi").json().get("/api/keys").then().statusCode(403);
    IssuedKey.with("events:read", "webhooks:manage")
        .call()
        .get("/api/keys")
        .then()
        .statusCode(403)
        .body("detail", containsString("No API key reaches this"));
  }

  @Test
  void a_key_goes_before_a_session() {
    IssuedKey.with("events:read")
        .call()
        .cookie(SessionCookie.NAME, Colleague.admin().session())
        .get("/api/session")
        .then()
        .statusCode(403);
  }

  private OffsetDateTime lastUse(IssuedKey key) throws Exception {
    return database.value(
        OffsetDateTime.class, "select last_used_at from api_key where id = ?::uuid", key.id());
  }

  /** How often the table of secrets was searched, as far as PostgreSQL has summed it up. */
  private long lookUps() throws Exception {
    return database.value(
        Long.class,
        "select seq_scan + coalesce(idx_scan, 0) from pg_stat_user_tables where relname = 'api_key_secret'");
  }

  private static ValidatableResponse uses(IssuedKey key) {
    return key.call().get("/test/reading-events").then();
  }

  private static ValidatableResponse listed(IssuedKey key) {
    return Colleague.admin()
        .json()
        .get("/api/keys")
        .then()
        .statusCode(200)
        .rootPath("find { it.id == '" + key.id() + "' }");
  }
}
