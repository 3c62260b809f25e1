package dev.doorstep.board;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.doorstep.TestDatabase;
import dev.doorstep.board.AtTheDesk.Colleague;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AllowedOriginsTest {
  private static final String COMMUNITY = "hangyang";
  private static final String ORIGINS = "/api/communities/" + COMMUNITY + "/origins";
  private static final String SITE = "https://tower-at-hangyang.example";

  @AfterEach
  void nothing_stays_allowed() {
    allow().statusCode(200);
  }

  @Test
  void a_page_that_is_allowed_passes_the_preflight_at_once() {
    preflight(SITE).statusCode(403);

    allow(SITE).statusCode(200).body("", contains(SITE));

    preflight(SITE).statusCode(204).header("Access-Control-Allow-Origin", equalTo(SITE));
  }

  @Test
  void a_page_that_is_removed_passes_no_longer() {
    allow(SITE, "http://localhost:3000").statusCode(200);
    preflight(SITE).statusCode(204);

    allow("http://localhost:3000").statusCode(200);

    preflight(SITE).statusCode(403);
    preflight("http://localhost:3000").statusCode(204);
  }

  @Test
  void origins_are_stored_as_browsers_write_them_each_once() {
    allow("HTTPS://B.example:443", "https://b.example", "https://a.example:8443")
        .statusCode(200)
        .body("", contains("https://a.example:8443", "https://b.example"));

    admin()
        .get(ORIGINS)
        .then()
        .statusCode(200)
        .body("", contains("https://a.example:8443", "https://b.example"));
  }

  @Test
  void a_list_with_what_is_no_origin_is_refused_whole_and_every_such_text_is_named() {
    allow(SITE, "tower.example", "https://tower.example/chat", null)
        .statusCode(400)
        .contentType("application/problem+json")
        .body(
            "detail",
            allOf(
                containsString("\"tower.example\" is no origin"),
                containsString("\"https://tower.example/chat\" is no origin"),
                containsString("\"null\" is no origin"),
                containsString("looks like https://"),
                not(containsString(SITE))));

    admin().get(ORIGINS).then().body("", empty());
  }

  @Test
  void a_body_that_is_no_list_is_refused() {
    admin().body("{\"origins\":[]}").put(ORIGINS).then().statusCode(400);
    admin().body("null").put(ORIGINS).then().statusCode(400);
  }

  @Test
  void an_unknown_community_is_not_found() {
    for (String code : List.of("atlantis", "No-Code")) {
      admin()
          .body(List.of(SITE))
          .put("/api/communities/{code}/origins", code)
          .then()
          .statusCode(404)
          .body("detail", containsString(code));
    }
  }

  @Test
  void only_an_administrator_may_see_or_change_them() {
    given().get(ORIGINS).then().statusCode(401);
    Colleague colleague = Colleague.in(COMMUNITY);
    colleague.json().get(ORIGINS).then().statusCode(403);
    colleague.json().body(List.of(SITE)).put(ORIGINS).then().statusCode(403);

    preflight(SITE).statusCode(403);
  }

  private static RequestSpecification admin() {
    return Colleague.admin().json();
  }

  private static ValidatableResponse allow(String... origins) {
    return admin().body(Arrays.asList(origins)).put(ORIGINS).then();
  }

  private static ValidatableResponse preflight(String site) {
    return given()
        .header("Origin", site)
        .header("Access-Control-Request-Method", "GET")
        .options("/api/communities/" + COMMUNITY + "/widget")
        .then();
  }
}
