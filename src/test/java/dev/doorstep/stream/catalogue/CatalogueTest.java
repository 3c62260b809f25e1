package dev.doorstep.stream.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schemas are good ones. */
class CatalogueTest {
  private static final Path FOLDER = Path.of("src/main/resources/events");

  static Stream<EventType> types() {
    return EventSchemas.catalogue().types().stream();
  }

  @Test
  void every_schema_in_the_folder_is_in_the_catalogue() throws IOException {
    try (var files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(CatalogueTest::isAType))
          .containsExactlyInAnyOrderElementsOf(types().map(type -> type.name() + ".json").toList());
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void each_is_a_json_schema(EventType type) {
    var meta =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(SchemaLocation.of(SchemaId.V202012));
    assertThat(meta.validate(type.schema())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void its_example_is_valid_and_wholly_described(EventType type) {
    assertThat(EventSchemas.faults(event(type, type.example()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void what_is_personal_is_never_required(EventType type) {
    assertThat(objects(type.schema()))
        .allSatisfy(
            object ->
                assertThat(object.path("required"))
                    .noneMatch(
                        name -> object.at("/properties/" + name.asText()).has("x-personal")));
  }

  @ParameterizedTest
  @MethodSource("types")
  void everything_is_described_in_both_languages(EventType type) {
    assertThat(type.schema().path("title").asText()).isNotBlank();
    assertThat(type.schema().path("x-title-zh").asText()).isNotBlank();
    assertThat(type.schema().path("description").asText()).isNotBlank();
    assertThat(type.schema().path("x-description-zh").asText()).isNotBlank();
    for (JsonNode object : objects(type.schema())) {
      object
          .path("properties")
          .properties()
          .forEach(
              property -> {
                assertThat(property.getValue().path("description").asText())
                    .as(property.getKey())
                    .isNotBlank();
                assertThat(property.getValue().path("x-description-zh").asText())
                    .as(property.getKey())
                    .isNotBlank();
              });
    }
  }

  @Test
  void a_request_tells_what_of_it_is_personal() {
    assertThat(
            EventSchemas.catalogue()
                .type("dev.doorstep.request.opened.v1")
                .orElseThrow()
                .personal())
        .containsExactly(
            "request.title",
            "request.details[].value",
            "request.details[].files",
            "request.contact",
            "request.owner",
            "request.ending.words",
            "request.rating.reason",
            "request.tags",
            "move.by.id",
            "move.by.name",
            "move.note");
  }

  private static JsonNode event(EventType type, JsonNode data) {
    return new com.fasterxml.jackson.databind.ObjectMapper()
        .createObjectNode()
        .put("type", type.name())
        .set("data", data);
  }

  /** All that describe properties, at any depth. */
  private static List<JsonNode> objects(JsonNode schema) {
    List<JsonNode> found = new ArrayList<>();
    if (schema.path("properties").isObject() && schema.path("type").asText().equals("object"))
      found.add(schema);
    schema.forEach(inner -> found.addAll(objects(inner)));
    return found;
  }

  private static boolean isAType(String file) {
    return file.endsWith(".json") && !file.equals("parts.json");
  }
}
