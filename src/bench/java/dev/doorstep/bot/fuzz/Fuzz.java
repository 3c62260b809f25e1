package dev.doorstep.bot.fuzz;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Fuzzes the readers with Jazzer, each for a minute or for the seconds given, each in a process of
 * its own. Ends with 1 when there is a finding; the input that led to it is left in {@code
 * target/fuzz}.
 */
final class Fuzz {
  private static final Path FOLDER = Path.of("target", "fuzz");
  private static final String MINUTE = "60";

  private Fuzz() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    String seconds = arguments.length > 0 ? arguments[0] : MINUTE;
    boolean clean = true;
    for (Class<?> target :
        List.of(Fuzzing.Scripts.class, Fuzzing.Dates.class, Fuzzing.Money.class)) {
      Path folder = FOLDER.resolve(target.getSimpleName());
      Path corpus = folder.resolve("corpus");
      if (target == Fuzzing.Scripts.class) {
        Seeds.ofScripts(corpus);
      } else {
        Seeds.ofMessages(corpus);
      }
      boolean found = run(target, folder, corpus, seconds) != 0;
      System.out.printf("%s: %s%n", target.getSimpleName(), found ? "A FINDING" : "no finding");
      clean &= !found;
    }
    System.exit(clean ? 0 : 1);
  }

  private static int run(Class<?> target, Path folder, Path corpus, String seconds)
      throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    Process jazzer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Jazzer.class.getName(),
                "--target_class=" + target.getName(),
                "--instrumentation_includes=dev.doorstep.bot.**:org.yaml.snakeyaml.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-max_total_time=" + seconds,
                "-max_len=40001",
                "-timeout=10",
                "-print_final_stats=1",
                corpus.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int code = jazzer.waitFor();
    List<String> lines = Files.readAllLines(log);
    lines.stream()
        .filter(line -> code != 0 || line.startsWith("Done") || line.contains("new_units_added"))
        .forEach(System.out::println);
    return code;
  }
}
