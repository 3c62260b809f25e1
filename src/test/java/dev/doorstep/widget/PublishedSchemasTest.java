package dev.doorstep.widget;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.equalTo;

import dev.doorstep.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PublishedSchemasTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"line", "common", "variables", "shared", "lexicon", "calendar", "tests", "parts"})
  void the_hub_serves_the_schemas_of_the_bot_scripts_to_editors(String name) {
    get("/docs/schemas/bot/{name}.json", name)
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("'$schema'", equalTo("https://json-schema.org/draft/2020-12/schema"));
  }
}
