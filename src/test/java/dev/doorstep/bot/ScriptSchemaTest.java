package dev.doorstep.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.doorstep.bot.ScriptProblem.Fault;
import dev.doorstep.bot.TestCase.Does;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;

/** The published schemas, by which editors complete keys, agree with what the reader takes. */
class ScriptSchemaTest {
  private static final Path SCHEMAS =
      Path.of("src/main/resources/META-INF/resources/docs/schemas/bot");
  private static final String PUBLISHED = "http://localhost:8080/docs/schemas/bot";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(
          VersionFlag.V202012,
          builder ->
              builder.schemaMappers(
                  mappers -> mappers.mapPrefix(PUBLISHED, SCHEMAS.toUri().toString() + "/")));

  private static final String CONVERSATION =
      """
      - title: a
        requests: [{number: a, line: a, title: a, state: a}]
        directory: [{code: a, name: a, building: a, floor: a}]
        turns: [{visitor: a}]
      """;

  static Stream<String> files() {
    return DemoScripts.files(DemoScripts.FOLDER).keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_shipped_script_is_valid(String file) {
    assertThat(validate(schemaOf(file), DemoScripts.files(DemoScripts.FOLDER).get(file)))
        .as(file)
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "line: legal",
        "line: leagl",
        "forms: [{id: a, title: {zh: 一, en: a}, slots: [{id: a, typ: text}]}]",
        "intents: [{id: a, examples: {zh: [a], en: [a]}, answer: {zh: 一}}]",
        "intents: [{id: a, examples: {zh: [a], en: [a]}, answer: [{when: {opn: true}, zh: 一, en: a}]}]",
        "keywords: {strng: [a]}"
      })
  void a_line_with_a_mistake_is_not_valid(String text) {
    assertThat(validate("line", text)).isNotEmpty();
  }

  @Test
  void what_the_format_can_do_is_valid() {
    String text =
        """
        include: [shared/contact.yml]
        line: legal
        order: 1
        name: {zh: 法务, en: Legal}
        hint: {use: contact.hint}
        keywords: {strong: [合同, {use: contact.words}]}
        intents:
          - id: a
            examples: {zh: [一], en: [a]}
            answer:
              - {when: {open: false, slots: {kind: [a, b]}}, zh: [一, 二], en: [a, b]}
              - {when: {lang: zh}, zh: 一}
              - {zh: "{community}", en: "{hours}"}
        forms:
          - id: a
            title: {zh: 一, en: a}
            slots: [{use: contact.phone, optional: true}, {use: contact.slots}]
        fallback: a
        """;
    assertThat(validate("line", text)).isEmpty();
    assertThat(validate("variables", "hotline: '12345'\nwindow: {zh: 一, en: a}")).isEmpty();
    assertThat(validate("variables", "phone: '12345'")).isNotEmpty();
    assertThat(validate("shared", "phone: {id: phone}\nwords: [a, b]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"line", "common", "variables", "shared", "lexicon", "calendar", "tests", "parts"})
  void every_key_is_described(String schema) throws IOException {
    List<String> bare = new ArrayList<>();
    undescribed(json(schema), schema, bare);
    assertThat(bare).isEmpty();
  }

  private static void undescribed(JsonNode node, String path, List<String> bare) {
    node.path("properties")
        .fields()
        .forEachRemaining(
            e -> {
              if (e.getValue().path("description").asText().isBlank()
                  && e.getValue().path("$ref").isMissingNode()) {
                bare.add(path + "." + e.getKey());
              }
            });
    node.fields().forEachRemaining(e -> undescribed(e.getValue(), path + "." + e.getKey(), bare));
    node.elements().forEachRemaining(e -> undescribed(e, path, bare));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "line    | /properties                         | finance.yml | order: 3                | zzz: 1\\norder: 3",
        "line    | /properties/keywords/properties     | finance.yml | keywords:\\n            | keywords:\\n  zzz: [一二]\\n",
        "line    | /$defs/intent/properties            | finance.yml | `    form: loan\\n`     | `    form: loan\\n    zzz: 1\\n`",
        "line    | /$defs/form/properties              | finance.yml | title: {zh: 贷款, en: Loan} | `title: {zh: 贷款, en: Loan}\\n    zzz: 1`",
        "line    | /$defs/slot/properties              | finance.yml | type: money             | `type: money\\n        zzz: 1`",
        "line    | /$defs/choice/properties            | finance.yml | {id: equipment,         | {zzz: 1, id: equipment,",
        "common  | /properties                         | common.yml  | negations:              | zzz: 1\\nnegations:",
        "common  | /properties/thresholds/properties   | common.yml  | thresholds:             | `thresholds:\\n  zzz: 1`",
        "common  | /properties/smalltalk/items/properties | common.yml | - id: hello            | `- id: hello\\n    zzz: 1`",
        "common  | /properties/commands/additionalProperties/properties | common.yml | `  cancel:\\n` | `  cancel:\\n    zzz: [一]\\n`",
        "parts   | /$defs/branch/properties            | finance.yml | `    form: loan\\n`     | `    form: loan\\n    answer: [{zzz: 1, zh: 一, en: a}]\\n`",
        "parts   | /$defs/when/properties              | finance.yml | `    form: loan\\n`     | `    form: loan\\n    answer: [{when: {zzz: 1}, zh: 一, en: a}, {zh: 一, en: a}]\\n`",
        "line    | /properties/patterns/properties     | finance.yml | order: 3                | patterns: {zzz: [一二]}\\norder: 3",
        "line    | /$defs/intent/properties/keywords/properties | finance.yml | `    keywords:\\n` | `    keywords:\\n      zzz: [一二]\\n`",
        "line    | /$defs/intent/properties/patterns/properties | finance.yml | `    patterns:\\n` | `    patterns:\\n      zzz: [一二]\\n`",
        "lexicon | /properties                         | lexicon.yml | concepts:               | zzz: 1\\nconcepts:",
        "lexicon | /properties/concepts/additionalProperties/properties | lexicon.yml | loan: {zh: | loan: {zzz: 1, zh:",
        "calendar | /properties                        | calendar.yml | years:                 | zzz: 1\\nyears:",
        "calendar | /properties/years/additionalProperties/properties | calendar.yml | `  2026:\\n` | `  2026:\\n    zzz: 1\\n`",
        "calendar | /properties/years/additionalProperties/properties/holidays/items/properties | calendar.yml | `- {name: {zh: 元旦` | `- {zzz: 1, name: {zh: 元旦`",
        "tests   | /items/properties                   | tests/a.yml | - title:                | `- zzz: 1\\n  title:`",
        "tests   | /items/properties/requests/items/properties | tests/a.yml | {number:        | {zzz: 1, number:",
        "tests   | /items/properties/directory/items/properties | tests/a.yml | {code:         | {zzz: 1, code:",
        "parts   | /$defs/bilingual/properties         | finance.yml | title: {zh: 贷款,        | `title: {zzz: 1, zh: 贷款,`"
      })
  void the_schema_knows_the_keys_that_the_reader_knows_and_no_others(
      String schema, String pointer, String file, String from, String to) throws IOException {
    Pattern list = Pattern.compile("use one of \\[(.*)]");
    Set<String> known = new TreeSet<>();
    for (Fault fault : faults(file, from.replace("\\n", "\n"), to.replace("\\n", "\n"))) {
      Matcher keys = list.matcher(fault.fix());
      if (fault.key().endsWith("zzz") && keys.find()) {
        known.addAll(List.of(keys.group(1).split(", ")));
      }
    }
    assertThat(known).isNotEmpty();

    Set<String> published = new TreeSet<>();
    json(schema).at(pointer).fieldNames().forEachRemaining(published::add);
    published.remove("use"); // it stands for other keys, so no reader ever sees it

    assertThat(published).isEqualTo(known);
  }

  private static List<Fault> faults(String file, String from, String to) {
    if (file.startsWith(TestReader.FOLDER)) {
      assertThat(CONVERSATION).contains(from);
      Map<String, String> tests = Map.of(file, CONVERSATION.replace(from, to));
      return catchThrowableOfType(ScriptProblem.class, () -> TestReader.read(tests)).faults();
    }
    ScriptFiles files = new ScriptFiles();
    if (!file.equals("common.yml") && !file.equals("finance.yml")) {
      files.with(file, DemoScripts.files(DemoScripts.FOLDER).get(file));
    }
    return files.change(file, from, to).faults();
  }

  @Test
  void the_schema_knows_every_step_of_a_conversation_and_no_others() throws IOException {
    Set<String> published = new TreeSet<>();
    json("tests")
        .at("/items/properties/turns/items/properties")
        .fieldNames()
        .forEachRemaining(published::add);
    assertThat(published)
        .containsExactlyInAnyOrderElementsOf(Stream.of(Does.values()).map(Does::key).toList());
  }

  @Test
  void the_schema_knows_every_slot_type_and_no_others() throws IOException {
    Set<String> published = new TreeSet<>();
    json("line")
        .at("/$defs/slot/properties/type/enum")
        .elements()
        .forEachRemaining(e -> published.add(e.asText()));
    assertThat(published)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(SlotType.values()).map(SlotType::code).toList());
  }

  private static String schemaOf(String file) {
    String name = file.replace(".yml", "");
    if (file.contains("/")) {
      return file.startsWith("tests/") ? "tests" : "shared";
    }
    return Set.of("common", "variables", "lexicon", "calendar").contains(name) ? name : "line";
  }

  private static Set<ValidationMessage> validate(String schema, String yaml) {
    Map<String, Object> none = Map.of();
    Object loaded = new Yaml(new Texts()).load(yaml);
    JsonSchema validator = FACTORY.getSchema(SchemaLocation.of(PUBLISHED + "/" + schema + ".json"));
    return validator.validate(JSON.valueToTree(loaded == null ? none : loaded));
  }

  /** As editors read YAML, where a date is a text. */
  private static final class Texts extends SafeConstructor {
    Texts() {
      super(options());
      yamlConstructors.put(Tag.TIMESTAMP, new ConstructYamlStr());
    }
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(2000);
    return options;
  }

  private static JsonNode json(String schema) throws IOException {
    return JSON.readTree(Files.readString(SCHEMAS.resolve(schema + ".json")));
  }
}
