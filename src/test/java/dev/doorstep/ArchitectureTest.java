package dev.doorstep;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The shape of the code, held by the build: which package may use which, what the domain must not
 * know, and that nothing blocks an event loop.
 */
class ArchitectureTest {
  private static final String ROOT = "dev.doorstep";
  private static final Path SOURCES = Path.of("src/main/java/dev/doorstep");

  /** A package and the packages it may use. The root package may use all, and none may use it. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("platform", Set.of()),
          Map.entry("bot", Set.of()),
          Map.entry("directory", Set.of("platform")),
          Map.entry("eventlog", Set.of("platform")),
          Map.entry("request", Set.of("directory", "eventlog", "platform")),
          Map.entry("canned", Set.of("directory", "eventlog", "platform")),
          Map.entry("attachment", Set.of("eventlog", "platform")),
          Map.entry("scripting", Set.of("bot", "directory", "eventlog", "platform")),
          Map.entry("authoring", Set.of("bot", "scripting")),
          Map.entry(
              "conversation",
              Set.of(
                  "bot",
                  "scripting",
                  "request",
                  "attachment",
                  "directory",
                  "eventlog",
                  "platform")),
          Map.entry("search", Set.of("directory", "platform")),
          Map.entry("access", Set.of("directory", "platform")),
          Map.entry("presence", Set.of("request", "access", "directory", "eventlog", "platform")),
          Map.entry(
              "assignment",
              Set.of("presence", "request", "access", "directory", "eventlog", "platform")),
          Map.entry("stream", Set.of("eventlog", "access", "platform")),
          Map.entry("docs", Set.of("stream", "platform")),
          Map.entry(
              "widget",
              Set.of(
                  "conversation",
                  "request",
                  "attachment",
                  "directory",
                  "eventlog", // snapshots name the position they were read at
                  "stream",
                  "access",
                  "platform")),
          Map.entry(
              "board",
              Set.of(
                  "bot",
                  "scripting",
                  "presence",
                  "assignment",
                  "conversation",
                  "request",
                  "search",
                  "canned",
                  "directory",
                  "eventlog",
                  "stream",
                  "access",
                  "platform")),
          Map.entry(
              "open311",
              Set.of("bot", "scripting", "request", "directory", "eventlog", "access", "platform")),
          Map.entry("insight", Set.of("eventlog", "directory", "platform")));

  private static final String[] FRAMEWORKS = {
    "io.quarkus..", "jakarta..", "io.vertx..", "io.smallrye.mutiny..", "org.hibernate.."
  };

  private static final Set<String> START_AND_SHUTDOWN =
      Set.of("io.quarkus.runtime.StartupEvent", "io.quarkus.runtime.ShutdownDelayInitiatedEvent");

  private static final Set<String> BLOCKING_MUTINY = Set.of("await", "asIterable", "asStream");

  private static final DescribedPredicate<JavaAccess<?>> BLOCKS =
      describe(
          "blocks",
          access -> {
            String owner = access.getTargetOwner().getName();
            String method = access.getName();
            return method.endsWith("AndAwait")
                || (owner.startsWith("io.smallrye.mutiny.") && BLOCKING_MUTINY.contains(method))
                || (owner.equals("java.lang.Thread") && method.equals("sleep"));
          });

  private static final DescribedPredicate<JavaAccess<?>> RUNS_ON_THE_MAIN_THREAD =
      describe("runs on the main thread", access -> runsOnTheMainThread(access.getOrigin()));

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void every_package_has_its_place_in_the_table() throws IOException {
    try (var entries = Files.list(SOURCES)) {
      Set<String> packages =
          entries
              .filter(Files::isDirectory)
              .map(Path::getFileName)
              .map(Path::toString)
              .collect(toCollection(TreeSet::new));

      assertThat(MAY_USE.keySet()).containsAll(packages);
    }
  }

  @Test
  void every_package_says_what_it_is_for() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      Set<Path> packages =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .collect(toCollection(TreeSet::new));

      assertThat(packages)
          .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
    }
  }

  @Test
  void a_package_uses_only_what_the_table_allows() {
    MAY_USE.forEach(
        (name, allowed) -> {
          Set<String> others = new TreeSet<>(MAY_USE.keySet());
          others.remove(name);
          others.removeAll(allowed);
          check(
              noClasses()
                  .that(resideInAPackage(tree(name)))
                  .should()
                  .dependOnClassesThat(resideInAnyPackage(trees(others)).or(resideInAPackage(ROOT)))
                  .because("%s may use only %s".formatted(name, new TreeSet<>(allowed))));
        });
  }

  @Test
  void packages_form_no_cycle() {
    check(slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
  }

  @Test
  void the_assistant_is_plain_java() {
    check(
        noClasses()
            .that(resideInAPackage(tree("bot")))
            .should()
            .dependOnClassesThat(resideInAnyPackage(FRAMEWORKS))
            .because("what it decides is replayed and tested without a framework"));
  }

  @Test
  void domain_records_know_no_framework() {
    check(
        noClasses()
            .that(
                resideInAnyPackage(
                    trees(Set.of("request", "conversation", "directory", "eventlog"))))
            .and(describe("are records", JavaClass::isRecord))
            .should()
            .dependOnClassesThat(resideInAnyPackage(FRAMEWORKS))
            .because("they travel through every layer and outlive all of them"));
  }

  @Test
  void nothing_blocks_an_event_loop() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT) // the command line runs on the main thread, too
            .should()
            .accessTargetWhere(BLOCKS.and(not(RUNS_ON_THE_MAIN_THREAD)))
            .because("one blocked event loop stalls every socket it serves"));
  }

  @Test
  void web_sockets_stay_at_the_edges() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(trees(Set.of("widget", "board", "stream")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.quarkus.websockets.next.."));
  }

  @Test
  void messaging_stays_in_the_stream() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(tree("stream"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.apache.kafka..",
                "org.eclipse.microprofile.reactive.messaging..",
                "io.smallrye.reactive.messaging.."));
  }

  /** Observers of the start and of the shutdown, and what they alone call. */
  private static boolean runsOnTheMainThread(JavaCodeUnit method) {
    boolean observes =
        method.getRawParameterTypes().stream()
            .anyMatch(type -> START_AND_SHUTDOWN.contains(type.getName()));
    var calls = method.getCallsOfSelf();
    return observes
        || !calls.isEmpty()
            && calls.stream()
                .allMatch(
                    call ->
                        !call.getOrigin().equals(method) && runsOnTheMainThread(call.getOrigin()));
  }

  /** A rule about a package that does not exist yet holds. */
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(MAIN);
  }

  private static String tree(String name) {
    return ROOT + "." + name + "..";
  }

  private static String[] trees(Set<String> names) {
    return names.stream().map(ArchitectureTest::tree).toArray(String[]::new);
  }
}
