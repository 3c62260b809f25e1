package dev.doorstep.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.doorstep.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Map;
import org.apache.http.conn.params.ConnRoutePNames;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SessionTest {
  @Inject TwoCommunities communities;
  @Inject Sessions sessions;
  @Inject Limits limits;

  @BeforeEach
  void given_two_communities() throws SQLException {
    communities.exist();
  }

  @Test
  void signing_in_answers_who_one_is_and_what_one_sees() {
    String username = communities.staffMember();
    signIn(username, TwoCommunities.PASSWORD)
        .then()
        .statusCode(200)
        .body("username", equalTo(username))
        .body("name", equalTo("李丽 Li Li"))
        .body("role", equalTo("staff"))
        .body("communities", contains("access-riverside"));
  }

  @Test
  void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    String cookie = signIn("admin", TestDatabase.ADMIN_PASSWORD).header("Set-Cookie");
    assertThat(cookie)
        .startsWith("doorstep_session=")
        .contains("HttpOnly", "SameSite=Strict", "Path=/")
        .doesNotContain("Domain")
        .doesNotContain("Secure"); // the test speaks plain HTTP
  }

  @Test
  void a_session_says_who_is_signed_in() {
    String session = TwoCommunities.adminSession();
    whoIs(session).then().statusCode(200).body("role", equalTo("admin"));
  }

  @Test
  void the_database_holds_no_token_that_opens_a_session() throws SQLException {
    String session = TwoCommunities.adminSession();
    assertThat(
            communities.value(
                Long.class,
                "select count(*) from staff_session where token_hash = convert_to(?, 'UTF8')",
                session))
        .isZero();
    assertThat(
            communities.value(
                Long.class,
                "select count(*) from staff_session where token_hash = sha256(convert_to(?, 'UTF8'))",
                session))
        .isOne();
  }

  @Test
  void signing_out_ends_the_session_everywhere() {
    String session = TwoCommunities.adminSession();
    given()
        .cookie(SessionCookie.NAME, session)
        .delete("/api/session")
        .then()
        .statusCode(204)
        .header("Set-Cookie", containsString("Max-Age=0"));
    whoIs(session).then().statusCode(401);
  }

  @Test
  void signing_out_is_harmless_when_nobody_is_signed_in() {
    given().delete("/api/session").then().statusCode(204);
  }

  @Test
  void without_a_session_the_answer_is_a_problem_that_says_what_to_do() {
    given()
        .get("/api/session")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("detail", containsString("Sign in"));
  }

  @Test
  void a_cookie_that_opens_no_session_is_as_good_as_none() {
    whoIs(SessionToken.random().value()).then().statusCode(401);
    whoIs("rubbish").then().statusCode(401);
  }

  @Test
  void an_expired_session_is_over() throws SQLException {
    String session = TwoCommunities.adminSession();
    endsIn(session, "-1 second");
    whoIs(session).then().statusCode(401);
  }

  @Test
  void who_has_left_is_out_at_once_and_stays_out() throws SQLException {
    String username = communities.staffMember();
    String session = TwoCommunities.session(username, TwoCommunities.PASSWORD);
    communities.run("update staff set active = false where username = ?", username);
    whoIs(session).then().statusCode(401);
    signIn(username, TwoCommunities.PASSWORD).then().statusCode(401);
  }

  @Test
  void using_a_session_keeps_it_open() throws SQLException {
    String session = TwoCommunities.adminSession();
    endsIn(session, "1 hour");
    whoIs(session).then().statusCode(200);
    assertThat(
            communities.value(
                Boolean.class,
                "select expires_at > now() + interval '11 hours' from staff_session"
                    + " where token_hash = sha256(convert_to(?, 'UTF8'))",
                session))
        .isTrue();
  }

  @Test
  void expired_sessions_are_pruned_and_living_ones_kept() throws SQLException {
    String expired = TwoCommunities.adminSession();
    String living = TwoCommunities.adminSession();
    endsIn(expired, "-1 second");
    sessions.prune().await().indefinitely();
    assertThat(
            communities.value(
                Long.class, "select count(*) from staff_session where expires_at <= now()"))
        .isZero();
    whoIs(living).then().statusCode(200);
  }

  @Test
  void a_wrong_password_and_an_unknown_name_get_the_same_answer() {
    Response wrong = signIn(communities.staffMember(), "not the password");
    Response unknown = signIn("nobody-of-that-name", "not the password");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(unknown.asString()).isEqualTo(wrong.asString());
  }

  @Test
  void five_wrong_passwords_in_a_row_lock_the_account_even_for_the_right_one() {
    String username = lockedStaffMember();
    Response answer = signIn(username, TwoCommunities.PASSWORD);
    answer
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .body("type", containsString("locked"));
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(200, 300);
  }

  @Test
  void a_lock_ends_by_itself_and_counting_starts_anew() throws SQLException {
    String username = lockedStaffMember();
    communities.run(
        "update staff set locked_until = now() - interval '1 second' where username = ?", username);
    signIn(username, "not the password").then().statusCode(401);
    signIn(username, TwoCommunities.PASSWORD).then().statusCode(200);
  }

  @Test
  void the_right_password_forgives_the_wrong_ones_before_it() {
    String username = communities.staffMember();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 4; i++) signIn(username, "not the password").then().statusCode(401);
      signIn(username, TwoCommunities.PASSWORD).then().statusCode(200);
    }
  }

  @Test
  void one_address_may_not_try_forever() throws UnknownHostException {
    InetAddress elsewhere = InetAddress.getByName("127.0.0.9");
    Response answer;
    int tries = 0;
    do {
      // The allowance refills by the moment, so a slow call may find a use; then once more.
      while (limits.signIn("127.0.0.9").isEmpty()) {}
      answer = signInFrom(elsewhere);
    } while (answer.statusCode() == 401 && ++tries < 100);
    answer
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .body("type", containsString("too-many"))
        .header("Retry-After", equalTo("1"));
    signIn("admin", TestDatabase.ADMIN_PASSWORD).then().statusCode(200);
  }

  private String lockedStaffMember() {
    String username = communities.staffMember();
    for (int i = 0; i < 5; i++) signIn(username, "not the password").then().statusCode(401);
    return username;
  }

  private void endsIn(String session, String interval) throws SQLException {
    int changed =
        communities.run(
            "update staff_session set expires_at = now() + ?::interval"
                + " where token_hash = sha256(convert_to(?, 'UTF8'))",
            interval,
            session);
    assertThat(changed).isOne();
  }

  private static Response whoIs(String session) {
    return given().cookie(SessionCookie.NAME, session).get("/api/session");
  }

  private static Response signIn(String username, String password) {
    return given()
        .contentType("application/json")
        .body(Map.of("username", username, "password", password))
        .post("/api/session");
  }

  private static Response signInFrom(InetAddress address) {
    return given()
        .config(
            RestAssured.config()
                .httpClient(
                    HttpClientConfig.httpClientConfig()
                        .setParam(ConnRoutePNames.LOCAL_ADDRESS, address)))
        .contentType("application/json")
        .body(Map.of("username", "nobody-of-that-name", "password", "x"))
        .post("/api/session");
  }
}
