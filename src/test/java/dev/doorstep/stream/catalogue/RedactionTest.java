package dev.doorstep.stream.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.doorstep.eventlog.LogEntry;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What readers get who may not see personal data. */
class RedactionTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> PERSONAL =
      List.of(
          "13800000000",
          "陈晓",
          "李娜",
          "li.na",
          "王磊",
          "wang.lei",
          "外摆",
          "东广场",
          "变更",
          "走访",
          "日期",
          "taken");

  private final Redaction redaction = new Redaction(EventSchemas.catalogue());

  static Stream<EventType> types() {
    return EventSchemas.catalogue().types().stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void no_person_is_in_what_is_left(EventType type) {
    assertThat(redaction.of(EventSchemas.entry(type.name(), type.example())))
        .doesNotContain(PERSONAL);
  }

  @ParameterizedTest
  @MethodSource("types")
  void what_is_left_is_valid(EventType type) throws IOException {
    assertThat(EventSchemas.faults(redacted(EventSchemas.entry(type.name(), type.example()))))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void what_no_schema_describes_is_left_out_wherever_it_is(EventType type) {
    JsonNode data = withStranger(type.example());

    assertThat(redaction.of(EventSchemas.entry(type.name(), data))).doesNotContain("stranger");
  }

  @Test
  void what_is_not_personal_stays_as_it_was() throws IOException {
    EventType opened =
        EventSchemas.catalogue().type("dev.doorstep.request.opened.v1").orElseThrow();
    LogEntry entry = EventSchemas.entry(opened.name(), opened.example());

    JsonNode request = redacted(entry).at("/data/request");

    assertThat(request.path("number").asText()).isEqualTo("XTD-20261123-0007");
    assertThat(request.at("/details/0").toString())
        .isEqualTo("{\"slot\":\"site\",\"label\":{\"zh\":\"地点\",\"en\":\"Site\"}}");
    assertThat(request.path("possible")).isEqualTo(opened.example().at("/request/possible"));
    assertThat(request.path("waitingSince").isNull()).isTrue();
  }

  @Test
  void the_attributes_of_the_event_stay_as_they_were() throws IOException {
    EventType type = EventSchemas.catalogue().types().iterator().next();
    LogEntry entry = EventSchemas.entry(type.name(), type.example());

    ObjectNode before = (ObjectNode) JSON.readTree(entry.json());
    ObjectNode after = (ObjectNode) redacted(entry);

    assertThat(after.without("data").toString()).isEqualTo(before.without("data").toString());
  }

  @Test
  void of_an_unknown_type_nothing_is_left_but_that_it_happened() throws IOException {
    JsonNode data = JSON.readTree("{\"name\":\"陈晓\",\"of\":{\"phone\":\"13800000000\"}}");

    JsonNode left = redacted(EventSchemas.entry("dev.doorstep.test.happened.v1", data));

    assertThat(left.path("data").toString()).isEqualTo("{}");
    assertThat(left.path("type").asText()).isEqualTo("dev.doorstep.test.happened.v1");
  }

  @ParameterizedTest
  @MethodSource("types")
  void data_of_another_shape_is_left_out(EventType type) throws IOException {
    for (String other : List.of("[\"陈晓\"]", "\"陈晓\"", "null")) {
      JsonNode left = redacted(EventSchemas.entry(type.name(), JSON.readTree(other)));

      assertThat(left.path("data").toString()).isEqualTo("{}");
    }
  }

  private JsonNode redacted(LogEntry entry) throws IOException {
    return JSON.readTree(redaction.of(entry));
  }

  private static JsonNode withStranger(JsonNode value) {
    if (value instanceof ArrayNode array) {
      ArrayNode copy = JSON.createArrayNode();
      array.forEach(item -> copy.add(withStranger(item)));
      return copy;
    }
    if (!(value instanceof ObjectNode object)) return value;
    ObjectNode copy = JSON.createObjectNode();
    object
        .properties()
        .forEach(property -> copy.set(property.getKey(), withStranger(property.getValue())));
    copy.set("stranger", JSON.createArrayNode().add(JSON.createObjectNode().put("stranger", 1)));
    return copy;
  }
}
