package dev.doorstep.authoring;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Runs a command as an author types it, and keeps what it prints. */
final class Terminal {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private int exitCode = -1;

  static Terminal bot(String... arguments) {
    Terminal terminal = new Terminal();
    terminal.exitCode =
        new CommandLine(new BotCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(new PrintWriter(terminal.out))
            .setErr(new PrintWriter(terminal.err))
            .execute(arguments);
    return terminal;
  }

  /** The same with these lines typed into it. */
  static Terminal typing(String lines, String... arguments) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    try {
      return bot(arguments);
    } finally {
      System.setIn(before);
    }
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  int exitCode() {
    return exitCode;
  }
}
