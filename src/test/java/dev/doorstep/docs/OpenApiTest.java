package dev.doorstep.docs;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.doorstep.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The OpenAPI document tells everything of every endpoint, and its examples are good ones. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OpenApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String JSON_TYPE = "application/json";
  private static final String PROBLEM = "application/problem+json";

  /** Does not warn of keywords that are not for validation. */
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(
          VersionFlag.V202012,
          builder ->
              builder.metaSchema(
                  JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                      .unknownKeywordFactory((name, context) -> new NonValidationKeyword(name))
                      .build()));

  private record Operation(String name, JsonNode told, List<JsonNode> parameters) {
    /** Its content by media type; none when it tells of no success at all. */
    JsonNode answer() {
      return told.path("responses").properties().stream()
          .filter(response -> response.getKey().startsWith("2"))
          .map(response -> response.getValue().path("content"))
          .findFirst()
          .orElse(JSON.createObjectNode());
    }

    boolean answersNothing() {
      return told.path("responses").has("204") || told.path("responses").has("101");
    }
  }

  private JsonNode document;
  private final List<Operation> operations = new ArrayList<>();

  @BeforeEach
  void read() throws IOException {
    document = JSON.readTree(get("/q/openapi?format=json").asString());
    document
        .path("paths")
        .properties()
        .forEach(
            path -> {
              if (!path.getKey().startsWith("/test/")) // what only tests ask
              read(path.getKey(), path.getValue());
            });
  }

  private void read(String path, JsonNode item) {
    item.properties()
        .forEach(
            each -> {
              if (!each.getKey().matches("get|put|post|delete|patch")) return;
              List<JsonNode> parameters = new ArrayList<>();
              item.path("parameters").forEach(parameters::add);
              each.getValue().path("parameters").forEach(parameters::add);
              operations.add(
                  new Operation(
                      each.getKey().toUpperCase(Locale.ROOT) + " " + path,
                      each.getValue(),
                      parameters));
            });
  }

  @Test
  void what_is_told_is_there_and_what_is_there_is_told() {
    List<String> told = new ArrayList<>();
    YamlResource.read("/docs/openapi.yml")
        .path("operations")
        .fieldNames()
        .forEachRemaining(told::add);

    assertThat(told)
        .as("docs/openapi.yml has the words of every endpoint")
        .containsExactlyInAnyOrderElementsOf(operations.stream().map(Operation::name).toList());
  }

  @Test
  void every_operation_has_a_summary_in_both_languages() {
    assertThat(without(told -> has(told, "summary") && has(told, "x-summary-zh"))).isEmpty();
  }

  @Test
  void every_operation_is_in_a_group() {
    assertThat(without(told -> !told.path("tags").isEmpty())).isEmpty();
  }

  @Test
  void every_operation_tells_its_problems() {
    assertThat(without(OpenApiTest::tellsProblems)).isEmpty();
  }

  @Test
  void every_parameter_is_described_in_both_languages_with_an_example() {
    List<String> faults = new ArrayList<>();
    for (Operation operation : operations) {
      for (JsonNode parameter : operation.parameters) {
        if (!has(parameter, "description")
            || !has(parameter, "x-description-zh")
            || !parameter.has("example"))
          faults.add(operation.name + " " + parameter.path("name").asText());
      }
    }

    assertThat(faults).isEmpty();
  }

  @Test
  void every_operation_tells_the_shape_of_its_answer() {
    List<String> faults = new ArrayList<>();
    for (Operation operation : operations) {
      if (operation.answersNothing()) continue;
      JsonNode content = operation.answer();
      if (content.isEmpty()) faults.add(operation.name);
      content.forEach(
          type -> {
            if (type.path("schema").isEmpty()) faults.add(operation.name);
          });
    }

    assertThat(faults).isEmpty();
  }

  @Test
  void every_body_and_every_answer_in_json_has_a_valid_example() {
    List<String> faults = new ArrayList<>();
    for (Operation operation : operations) {
      JsonNode body = operation.told.at("/requestBody/content").path(JSON_TYPE);
      if (!body.isMissingNode()) check(operation.name + " body", body, faults);
      JsonNode answer = operation.answer().path(JSON_TYPE);
      if (!answer.isMissingNode()) check(operation.name + " answer", answer, faults);
    }

    assertThat(faults).isEmpty();
  }

  /** In the hub's own shape, or in the one of a convention that it speaks. */
  private static boolean tellsProblems(JsonNode told) {
    return told.findParents(PROBLEM).stream()
            .anyMatch(content -> content.path(PROBLEM).has("examples"))
        || told.findValues("x-problems").stream().anyMatch(types -> !types.isEmpty());
  }

  private List<String> without(Predicate<JsonNode> what) {
    return operations.stream()
        .filter(operation -> !what.test(operation.told))
        .map(Operation::name)
        .toList();
  }

  private static boolean has(JsonNode node, String text) {
    return !node.path(text).asText().isBlank();
  }

  private void check(String what, JsonNode content, List<String> faults) {
    if (!content.has("example")) {
      faults.add(what + " has no example");
      return;
    }
    ObjectNode schema = JSON.createObjectNode();
    schema.set("components", document.get("components"));
    schema.putArray("allOf").add(content.get("schema"));
    Set<ValidationMessage> found = FACTORY.getSchema(schema).validate(content.get("example"));
    found.forEach(fault -> faults.add(what + " " + fault.getMessage()));
    undescribed(content.get("example"), content.get("schema"), what, faults);
  }

  /** An example that shows what no schema tells of is wrong, too. */
  private void undescribed(JsonNode value, JsonNode schema, String path, List<String> faults) {
    JsonNode described = resolved(schema);
    if (value.isArray())
      value.forEach(item -> undescribed(item, described.path("items"), path + "[]", faults));
    if (!value.isObject() || !described.has("properties")) return;
    value
        .properties()
        .forEach(
            property -> {
              JsonNode inner = described.path("properties").path(property.getKey());
              if (inner.isMissingNode()) faults.add(path + "/" + property.getKey() + " is unknown");
              else undescribed(property.getValue(), inner, path + "/" + property.getKey(), faults);
            });
  }

  private JsonNode resolved(JsonNode schema) {
    if (schema.has("$ref")) return resolved(document.at(schema.get("$ref").asText().substring(1)));
    for (JsonNode each : schema.path("anyOf")) if (each.has("$ref")) return resolved(each);
    return schema;
  }
}
