package dev.doorstep.authoring;

import java.util.Locale;

/** Times as people read them. */
final class Timings {
  private Timings() {}

  static String micros(double nanos) {
    return String.format(Locale.ROOT, nanos < 1e5 ? "%.1f µs" : "%.0f µs", nanos / 1e3);
  }

  static String seconds(double nanos) {
    return String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
  }
}
