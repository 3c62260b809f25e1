package dev.doorstep;

import dev.doorstep.authoring.BotCommand;
import dev.doorstep.platform.StartRefused;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line: without a sub-command it runs the hub until it is told to stop. */
@QuarkusMain
@Command(
    name = "doorstep",
    description =
        "Runs the service hub. Configuration comes from DOORSTEP_* variables, see README.md.",
    mixinStandardHelpOptions = true,
    subcommands = {ImportCommand.class, BotCommand.class})
public class Doorstep implements Callable<Integer> {
  private static final int EX_CONFIG = 78; // of sysexits.h
  private static final String AND_STOP = "--and-stop";

  public static void main(String... args) {
    System.exit(
        commandLine()
            .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
            .execute(args));
  }

  @Option(
      names = AND_STOP,
      description =
          "Start, then stop: brings the database up to date and shows that the configuration is sound.")
  boolean andStop;

  static CommandLine commandLine() {
    return new CommandLine(new Doorstep())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (failure, line, parsed) -> {
              if (!(failure instanceof StartRefused)) throw failure;
              System.err.println(failure.getMessage());
              return EX_CONFIG;
            });
  }

  @Override
  public Integer call() {
    return andStop ? Launch.run(Serving.class, AND_STOP) : Launch.run(Serving.class);
  }

  /** Serves until a signal arrives, unless it is to stop at once. */
  public static class Serving implements QuarkusApplication {
    @Override
    public int run(String... args) {
      if (!List.of(args).contains(AND_STOP)) Quarkus.waitForExit();
      return 0;
    }
  }
}
