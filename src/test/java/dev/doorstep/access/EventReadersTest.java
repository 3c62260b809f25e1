package dev.doorstep.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.doorstep.IssuedKey;
import dev.doorstep.TestDatabase;
import dev.doorstep.platform.Problem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EventReadersTest {
  @Inject EventReaders readers;
  @Inject TwoCommunities communities;

  @Test
  void staff_read_the_events_of_their_communities_with_all_that_is_in_them() throws Exception {
    communities.exist();
    String username = communities.staffMember();
    given()
        .cookie(SessionCookie.NAME, TwoCommunities.session(username, TwoCommunities.PASSWORD))
        .get("/test/reading-events")
        .then()
        .statusCode(200)
        .body("who", equalTo("staff:" + username))
        .body("communities.communities", contains("access-riverside"))
        .body("personal", equalTo(true));
  }

  @Test
  void a_key_reads_events_without_personal_data() {
    reading(IssuedKey.with("events:read").secret())
        .statusCode(200)
        .body("who", containsString("key:"))
        .body("communities.communities", nullValue())
        .body("personal", equalTo(false));
  }

  @Test
  void a_key_with_the_scope_for_it_reads_personal_data() {
    reading(IssuedKey.with("events:read", "events:personal").secret())
        .statusCode(200)
        .body("personal", equalTo(true));
  }

  @Test
  void a_key_without_the_scope_is_told_which_one_is_missing() {
    reading(IssuedKey.with("requests:read").secret())
        .statusCode(403)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", containsString("insufficient_scope"))
        .body("scope", equalTo("events:read"))
        .body("detail", containsString("events:read"));
  }

  @Test
  void an_unknown_key_is_refused() {
    reading(KeySecret.random().value())
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", containsString("invalid_token"))
        .body("detail", containsString("no such API key"));
  }

  @Test
  void a_key_that_lost_characters_is_told_so() {
    String whole = IssuedKey.with("events:read").secret();
    reading(whole.substring(0, whole.length() - 1))
        .statusCode(401)
        .body("detail", containsString("no whole API key"));
  }

  @Test
  void who_shows_nothing_is_asked_for_a_key_or_to_sign_in() {
    given()
        .get("/test/reading-events")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", containsString("Bearer"))
        .body("detail", containsString("Bearer dk_"));
  }

  @Test
  void a_key_is_read_outside_a_call_too() {
    String key = IssuedKey.with("events:read").secret();
    EventAccess access = readers.byKey(key).await().indefinitely();
    assertThat(access.who()).startsWith("key:");
    assertThatThrownBy(() -> readers.byKey("rubbish").await().indefinitely())
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(401));
  }

  private static ValidatableResponse reading(String key) {
    return given().header("Authorization", "Bearer " + key).get("/test/reading-events").then();
  }
}
