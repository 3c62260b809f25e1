package dev.doorstep.open311;

import dev.doorstep.platform.Problem;
import java.util.ArrayList;
import java.util.List;

/** All that is wrong with a form, so that its sender hears of it at once. */
final class Faults {
  private final Reader reader;
  private final List<String> found = new ArrayList<>();

  Faults(Reader reader) {
    this.reader = reader;
  }

  void add(String zh, String en) {
    found.add(reader.in(zh, en));
  }

  /** Throws a 400 {@link Problem} with every fault there is. */
  void check() {
    if (!found.isEmpty())
      throw Problem.badRequest(String.join(" ", found)).with(ErrorShape.SEVERAL, found);
  }
}
