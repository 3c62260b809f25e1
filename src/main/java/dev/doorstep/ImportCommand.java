package dev.doorstep;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "import")
class ImportCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return 2;
  }
}
