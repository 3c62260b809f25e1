package dev.doorstep;

import dev.doorstep.directory.csv.ImportReport;
import dev.doorstep.directory.csv.ImportingBuildings;
import dev.doorstep.directory.csv.ImportingCommunities;
import dev.doorstep.directory.csv.ImportingEnterprises;
import dev.doorstep.directory.csv.RowProblem;
import dev.doorstep.platform.FolderInUse;
import dev.doorstep.platform.Problem;
import dev.doorstep.platform.StartRefused;
import io.quarkus.runtime.QuarkusApplication;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Imports a CSV file into the hub's database while the hub is not running on it; a running hub
 * takes the same file at {@code POST /api/import/…}. Exit code 0: every row was stored, 1: some
 * were refused, 2: none was.
 */
@Command(
    name = "import",
    description =
        "Adds and updates communities, buildings or enterprises from a CSV file (UTF-8 or GB18030).",
    mixinStandardHelpOptions = true)
class ImportCommand implements Callable<Integer> {
  enum What {
    COMMUNITIES,
    BUILDINGS,
    ENTERPRISES
  }

  @Parameters(index = "0", description = "communities, buildings or enterprises")
  What what;

  @Parameters(index = "1", description = "the CSV file")
  Path file;

  @Override
  public Integer call() {
    if (!Files.isReadable(file)) {
      System.err.println("The file " + file + " cannot be read. Check the path.");
      return 2;
    }
    System.setProperty("quarkus.http.host-enabled", "false");
    try {
      return Launch.run(Importing.class, what.name(), file.toString());
    } catch (FolderInUse running) {
      throw new StartRefused(
          running.getMessage()
              + " Or let it go on, and send the file to it: POST /api/import/"
              + what.name().toLowerCase(Locale.ROOT)
              + " as an administrator.");
    }
  }

  /** The same use cases as over HTTP, run once. May wait: it is not on an event loop. */
  public static class Importing implements QuarkusApplication {
    private final ImportingCommunities communities;
    private final ImportingBuildings buildings;
    private final ImportingEnterprises enterprises;

    Importing(
        ImportingCommunities communities,
        ImportingBuildings buildings,
        ImportingEnterprises enterprises) {
      this.communities = communities;
      this.buildings = buildings;
      this.enterprises = enterprises;
    }

    @Override
    public int run(String... args) throws IOException {
      byte[] csv = Files.readAllBytes(Path.of(args[1]));
      Locale reader = Locale.getDefault();
      try {
        return print(
            importing(What.valueOf(args[0]), csv, reader).await().atMost(Duration.ofMinutes(10)));
      } catch (Problem refused) {
        System.err.println(refused.getMessage());
        return 2;
      }
    }

    private Uni<ImportReport> importing(What what, byte[] csv, Locale reader) {
      return switch (what) {
        case COMMUNITIES -> communities.run(csv, reader);
        case BUILDINGS -> buildings.run(csv, reader);
        case ENTERPRISES -> enterprises.run(csv, reader);
      };
    }

    private static int print(ImportReport report) {
      System.out.printf(
          "%d rows: %d added, %d updated, %d unchanged, %d refused%n",
          report.rows(), report.added(), report.updated(), report.unchanged(), report.refused());
      report.warnings().forEach(warning -> System.out.println("  " + warning));
      report.problems().forEach(problem -> System.out.println("  " + told(problem)));
      return report.refused() == 0 ? 0 : 1;
    }

    private static String told(RowProblem problem) {
      String column = problem.column().isEmpty() ? "" : ", " + problem.column();
      return "line " + problem.line() + column + ": " + problem.reason();
    }
  }
}
