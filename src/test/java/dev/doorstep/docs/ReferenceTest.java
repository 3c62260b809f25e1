package dev.doorstep.docs;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.startsWith;

import dev.doorstep.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the hub serves to integrators and their tools under {@code /docs}. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReferenceTest {
  @Test
  void the_asyncapi_document_names_the_host_it_was_asked_at() {
    given()
        .header("Host", "hub.example.org")
        .get("/docs/asyncapi.json")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .header("Access-Control-Allow-Origin", "*")
        .body("asyncapi", equalTo("3.0.0"))
        .body("servers.hub.host", equalTo("hub.example.org"))
        .body("components.messages", hasKey("dev.doorstep.request.opened.v1"));
  }

  @Test
  void a_host_that_is_none_does_not_travel_into_the_document() {
    String document =
        given().header("Host", "a\"b<script>").get("/docs/asyncapi.json").body().asString();

    assertThat(document).doesNotContain("<script>");
  }

  @Test
  void each_event_type_has_its_schema_at_an_address_of_its_own() {
    get("/docs/events/dev.doorstep.request.opened.v1.json")
        .then()
        .statusCode(200)
        .contentType("application/schema+json")
        .body("required", hasItem("request"))
        .body("'$defs'", hasKey("request"));
  }

  @Test
  void an_unknown_event_type_is_told() {
    get("/docs/events/dev.doorstep.request.opened.v9.json")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("detail", containsString("/docs/asyncapi.json"));
  }

  @Test
  void every_problem_type_is_explained() {
    get("/docs/problems.json")
        .then()
        .statusCode(200)
        .body("stale.status", equalTo(412))
        .body("stale.remedy.en", startsWith("Read it again"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs", "/docs/", "/docs/problems", "/docs/problems/stale"})
  void people_find_a_page(String address) {
    get(address)
        .then()
        .statusCode(200)
        .contentType(startsWith("text/html"))
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .body(containsString("/static/bundle/docs"));
  }
}
