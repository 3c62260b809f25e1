package dev.doorstep;

import dev.doorstep.authoring.BotCommand;
import dev.doorstep.platform.StartRefused;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

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

  public static void main(String... args) {
    System.exit(
        commandLine()
            .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
            .execute(args));
  }

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
    return Launch.run(Serving.class);
  }

  /** Serves until a signal arrives. */
  public static class Serving implements QuarkusApplication {
    @Override
    public int run(String... args) {
      Quarkus.waitForExit();
      return 0;
    }
  }
}
