package dev.doorstep.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.doorstep.stream.catalogue.EventSchemas;
import dev.doorstep.stream.catalogue.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published AsyncAPI document is one, and says what is there. */
class AsyncApiTest {
  private static final JsonNode DOCUMENT =
      AsyncApi.of(EventSchemas.catalogue(), "1.2.3", "hub.example.org", true);

  /** Does not warn of keywords that are not for validation. */
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(
          VersionFlag.V7,
          builder ->
              builder.metaSchema(
                  JsonMetaSchema.builder(JsonMetaSchema.getV7())
                      .unknownKeywordFactory((name, context) -> new NonValidationKeyword(name))
                      .build()));

  static Stream<EventType> types() {
    return EventSchemas.catalogue().types().stream();
  }

  @Test
  void it_is_valid_by_the_official_schema() throws IOException {
    assertThat(official().validate(DOCUMENT)).isEmpty();
  }

  @Test
  void the_official_schema_finds_mistakes() throws IOException {
    ObjectNode faulty = DOCUMENT.deepCopy();
    faulty.withObject("/operations/followBySse").put("action", "publish");

    assertThat(official().validate(faulty)).isNotEmpty();
  }

  @Test
  void every_reference_leads_somewhere() {
    List<String> targets = new ArrayList<>();
    DOCUMENT.findValuesAsText("$ref").forEach(targets::add);

    assertThat(targets)
        .isNotEmpty()
        .allSatisfy(
            target ->
                assertThat(DOCUMENT.at(target.substring(1)).isMissingNode()).as(target).isFalse());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sse", "events", "webhook", "kafkaEvents"})
  void every_transport_carries_every_type(String channel) {
    assertThat(DOCUMENT.at("/channels/" + channel + "/messages").fieldNames())
        .toIterable()
        .containsAll(types().map(EventType::name).toList());
  }

  @ParameterizedTest
  @MethodSource("types")
  void the_example_of_a_message_is_valid_by_its_payload(EventType type) {
    ObjectNode schema = new ObjectMapper().createObjectNode();
    schema.set("components", DOCUMENT.get("components"));
    schema.put("$ref", "#/components/schemas/" + type.name() + ".event");
    JsonSchema payload = FACTORY.getSchema(schema);

    JsonNode example =
        DOCUMENT.path("components").path("messages").path(type.name()).at("/examples/0/payload");

    assertThat(payload.validate(example)).isEmpty();
    assertThat(payload.validate(((ObjectNode) example.deepCopy()).without("sequence")))
        .isNotEmpty();
  }

  @Test
  void visitors_hear_nothing_internal() {
    assertThat(DOCUMENT.at("/components/messages/chatEvent/payload/properties/event").toString())
        .contains("dev.doorstep.message.posted.v1")
        .doesNotContain("noted", "corrected", "scripts");
  }

  @Test
  void no_address_has_a_query_string() {
    assertThat(DOCUMENT.path("channels").findValuesAsText("address"))
        .isNotEmpty()
        .noneMatch(address -> address.contains("?"));
  }

  @Test
  void it_names_the_hub_as_its_reader_reached_it() {
    assertThat(DOCUMENT.at("/servers/hub/host").asText()).isEqualTo("hub.example.org");
    assertThat(DOCUMENT.at("/servers/sockets/protocol").asText()).isEqualTo("wss");
    assertThat(DOCUMENT.at("/info/version").asText()).isEqualTo("1.2.3");
  }

  private static JsonSchema official() throws IOException {
    try (InputStream file = AsyncApiTest.class.getResourceAsStream("/asyncapi/3.0.0.json")) {
      return FACTORY.getSchema(new ObjectMapper().readTree(file));
    }
  }
}
