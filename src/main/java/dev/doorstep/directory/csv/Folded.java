package dev.doorstep.directory.csv;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes names comparable: width, case, white space, hyphens and underscores do not tell them apart.
 */
final class Folded {
  private Folded() {}

  static String of(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s_-]", "");
  }
}
