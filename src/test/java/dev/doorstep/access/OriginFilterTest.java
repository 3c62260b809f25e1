package dev.doorstep.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.doorstep.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OriginFilterTest {
  private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

  @Inject TwoCommunities communities;

  @BeforeEach
  void given_two_communities() throws SQLException {
    communities.exist();
  }

  @Test
  void a_page_that_a_community_allows_may_talk_to_conversations() {
    Response answer = preflight(TwoCommunities.RIVERSIDE_SITE, "/api/conversations");
    answer
        .then()
        .statusCode(204)
        .header(ALLOW_ORIGIN, equalTo(TwoCommunities.RIVERSIDE_SITE))
        .header("Access-Control-Allow-Headers", containsString("Authorization"))
        .header("Access-Control-Allow-Methods", containsString("POST"))
        .header("Access-Control-Allow-Credentials", nullValue());
    assertThat(answer.headers().getValues("Vary")).contains("Origin");
  }

  @Test
  void a_page_that_no_community_allows_may_not() {
    preflight(TwoCommunities.STRANGER_SITE, "/api/conversations")
        .then()
        .statusCode(403)
        .header(ALLOW_ORIGIN, nullValue());
  }

  @Test
  void a_page_may_read_the_community_that_allows_it_and_no_other() {
    preflight(TwoCommunities.RIVERSIDE_SITE, "/api/communities/access-riverside/widget")
        .then()
        .statusCode(204);
    preflight(TwoCommunities.RIVERSIDE_SITE, "/api/communities/access-hilltop/widget")
        .then()
        .statusCode(403);
  }

  @Test
  void answers_to_an_allowed_page_can_be_read_by_it() {
    given()
        .header("Origin", TwoCommunities.RIVERSIDE_SITE)
        .get("/api/communities/access-riverside/nothing-here")
        .then()
        .statusCode(404)
        .header(ALLOW_ORIGIN, equalTo(TwoCommunities.RIVERSIDE_SITE));
  }

  @Test
  void a_strange_page_may_not_start_a_conversation() {
    given()
        .header("Origin", TwoCommunities.STRANGER_SITE)
        .contentType("application/json")
        .body(Map.of("community", "access-riverside"))
        .post("/api/conversations")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("detail", containsString("allowed origins"))
        .header(ALLOW_ORIGIN, nullValue());
  }

  @Test
  void any_page_may_load_the_widget_itself() {
    given()
        .header("Origin", TwoCommunities.STRANGER_SITE)
        .get("/widget.js")
        .then()
        .header(ALLOW_ORIGIN, equalTo("*"));
  }

  @Test
  void no_other_site_may_sign_in_or_act_for_someone_signed_in() {
    String session = TwoCommunities.adminSession();
    for (String site :
        new String[] {TwoCommunities.STRANGER_SITE, TwoCommunities.RIVERSIDE_SITE, "null"}) {
      signIn(given().header("Origin", site)).then().statusCode(403);
      given()
          .cookie(SessionCookie.NAME, session)
          .header("Origin", site)
          .delete("/api/session")
          .then()
          .statusCode(403);
      given()
          .cookie(SessionCookie.NAME, session)
          .header("Origin", site)
          .post("/api/conversations/6f1c1fd0-0000-4000-8000-000000000000/hand-back")
          .then()
          .statusCode(403);
    }
    given().cookie(SessionCookie.NAME, session).get("/api/session").then().statusCode(200);
  }

  @Test
  void the_hubs_own_pages_may_sign_in() {
    signIn(given().header("Origin", "http://localhost:" + RestAssured.port))
        .then()
        .statusCode(200)
        .header(ALLOW_ORIGIN, nullValue());
  }

  @Test
  void a_page_on_another_port_of_this_machine_is_another_site() {
    signIn(given().header("Origin", "http://localhost:1")).then().statusCode(403);
  }

  private static Response signIn(RequestSpecification call) {
    return call.contentType("application/json")
        .body(Map.of("username", "admin", "password", TestDatabase.ADMIN_PASSWORD))
        .post("/api/session");
  }

  private static Response preflight(String origin, String path) {
    return given()
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "authorization,content-type")
        .options(path);
  }
}
