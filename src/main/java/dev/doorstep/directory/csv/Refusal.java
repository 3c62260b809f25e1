package dev.doorstep.directory.csv;

import dev.doorstep.directory.Bilingual;
import dev.doorstep.platform.Problem;
import java.util.Locale;

/** A file that cannot be imported at all; nothing of it is stored. */
final class Refusal {
  private Refusal() {}

  static Problem of(Locale reader, Bilingual reason) {
    return new Problem(400, "import-refused", "File not imported", reason.in(reader));
  }
}
