package dev.doorstep.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.doorstep.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StaffResourceTest {
  @Inject TwoCommunities communities;

  @BeforeEach
  void given_two_communities() throws SQLException {
    communities.exist();
  }

  @Test
  void a_new_account_can_sign_in() {
    String username = communities.staffMember();
    TwoCommunities.session(username, TwoCommunities.PASSWORD);
  }

  @Test
  void a_taken_name_is_refused() {
    String username = communities.staffMember();
    add(Map.of("username", username))
        .statusCode(409)
        .body("detail", containsString("already an account"));
  }

  @Test
  void an_unknown_community_is_named_in_the_refusal() {
    add(Map.of("communities", List.of("access-riverside", "atlantis")))
        .statusCode(400)
        .body("detail", containsString("atlantis"));
  }

  @Test
  void staff_without_a_community_are_refused() {
    add(Map.of("communities", List.of()))
        .statusCode(400)
        .body("detail", containsString("at least one community"));
  }

  @Test
  void district_staff_see_every_community() {
    add(Map.of("role", "district", "communities", List.of()))
        .statusCode(201)
        .body("communities", hasItem("access-riverside"))
        .body("communities", hasItem("access-hilltop"));
  }

  @Test
  void a_short_password_is_refused_with_the_reason() {
    add(Map.of("password", "123456789"))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", containsString("password"));
  }

  @Test
  void an_unknown_role_is_refused_with_those_there_are() {
    add(Map.of("role", "king")).statusCode(400).body("detail", containsString("district"));
  }

  @Test
  void the_list_shows_accounts_and_no_hashes() {
    String username = communities.staffMember();
    given()
        .cookie(SessionCookie.NAME, TwoCommunities.adminSession())
        .get("/api/staff")
        .then()
        .statusCode(200)
        .body("username", hasItem(username))
        .body(not(containsString("$2")))
        .body(not(containsString("password")));
  }

  @Test
  void a_new_password_replaces_the_old_one_and_ends_open_sessions() {
    String username = communities.staffMember();
    String open = TwoCommunities.session(username, TwoCommunities.PASSWORD);
    setPassword(username, "another long password").statusCode(204);
    given().cookie(SessionCookie.NAME, open).get("/api/session").then().statusCode(401);
    TwoCommunities.session(username, "another long password");
  }

  @Test
  void a_password_for_nobody_is_refused() {
    setPassword("nobody-of-that-name", "another long password").statusCode(404);
  }

  @Test
  void only_administrators_manage_accounts() {
    String session = TwoCommunities.session(communities.staffMember(), TwoCommunities.PASSWORD);
    given()
        .cookie(SessionCookie.NAME, session)
        .get("/api/staff")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("detail", containsString("administrator"));
    given()
        .get("/api/staff")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("status", equalTo(401))
        .body("detail", containsString("Sign in"));
  }

  private static ValidatableResponse setPassword(String username, String password) {
    return given()
        .cookie(SessionCookie.NAME, TwoCommunities.adminSession())
        .contentType("application/json")
        .body(Map.of("password", password))
        .post("/api/staff/{username}/password", username)
        .then();
  }

  /** Adds a sound account but for these differences. */
  private static ValidatableResponse add(Map<String, Object> differences) {
    Map<String, Object> account = new HashMap<>();
    account.put("username", "s" + UUID.randomUUID());
    account.put("name", "李丽");
    account.put("role", "staff");
    account.put("communities", List.of("access-riverside"));
    account.put("password", TwoCommunities.PASSWORD);
    account.putAll(differences);
    return given()
        .cookie(SessionCookie.NAME, TwoCommunities.adminSession())
        .contentType("application/json")
        .body(account)
        .post("/api/staff")
        .then();
  }
}
