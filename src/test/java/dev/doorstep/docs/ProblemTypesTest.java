package dev.doorstep.docs;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every problem type that the code tells is explained at {@code /docs/problems}. */
class ProblemTypesTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/doorstep");

  /** Where types are made of something else than a literal: the class itself, and HTTP statuses. */
  private static final Set<String> ITSELF = Set.of("Problem.java", "ProblemMapper.java");

  private static final Pattern MADE =
      Pattern.compile("new Problem\\(\\s*(\\d+|[^,]+),\\s*([^,]+),");

  private static final Pattern CONFLICT = Pattern.compile("Problem\\.conflict\\(\\s*([^,]+),");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9-]+)\"");

  private final JsonNode documented = YamlResource.read("/docs/problems.yml");

  @Test
  void each_type_in_the_code_is_documented_with_its_status() throws IOException {
    for (MatchResult made : matches(MADE, source -> true)) {
      String status = made.group(1).strip();
      var type = LITERAL.matcher(made.group(2).strip());
      if (!type.matches()) continue; // the next test tells of it
      assertThat(documented.path(type.group(1)).path("status").asText())
          .as("docs/problems.yml tells the status of " + type.group(1))
          .isEqualTo(status);
    }
    for (MatchResult made : matches(CONFLICT, source -> true)) {
      var type = LITERAL.matcher(made.group(1).strip());
      if (type.matches())
        assertThat(documented.path(type.group(1)).path("status").asInt())
            .as("docs/problems.yml tells the status of " + type.group(1))
            .isEqualTo(409);
    }
  }

  @Test
  void types_are_named_where_a_problem_is_made() throws IOException {
    assertThat(
            Stream.concat(
                matches(MADE, this::isOrdinary).stream().map(made -> made.group(2)),
                matches(CONFLICT, this::isOrdinary).stream().map(made -> made.group(1))))
        .isNotEmpty()
        .allMatch(type -> LITERAL.matcher(type.strip()).matches());
  }

  @Test
  void each_is_explained_in_both_languages() {
    assertThat(documented.properties())
        .allSatisfy(
            type -> {
              for (String part : new String[] {"title", "meaning", "remedy"})
                for (String lang : new String[] {"zh", "en"})
                  assertThat(type.getValue().path(part).path(lang).asText())
                      .as(type.getKey() + " " + part + " " + lang)
                      .isNotBlank();
            });
  }

  private boolean isOrdinary(Path source) {
    return !ITSELF.contains(source.getFileName().toString());
  }

  private static Set<MatchResult> matches(
      Pattern pattern, java.util.function.Predicate<Path> wanted) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(wanted)
          .flatMap(file -> pattern.matcher(read(file)).results())
          .collect(
              toCollection(
                  () -> new TreeSet<>(java.util.Comparator.comparing(MatchResult::group))));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
