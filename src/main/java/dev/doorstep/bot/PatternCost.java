package dev.doorstep.bot;

/**
 * Estimates in how many ways a regular expression without {@code *} and {@code +} can try to match
 * at one place. {@code java.util.regex} may try them all on a hostile message: {@code
 * ((a{0,9}){0,9}){0,9}} would take for ever on a few characters.
 */
final class PatternCost {
  private static final double ENDLESS = 1e12;

  private final String regex;
  private int at;

  private PatternCost(String regex) {
    this.regex = regex;
  }

  /** The ways of a group: through its widest branch, and through all of them. */
  private record Ways(double widest, double all) {
    static final Ways ONE = new Ways(1, 1);
  }

  /** The expression must be one that {@code Pattern} takes. */
  static double of(String regex) {
    return new PatternCost(regex).alternatives().widest();
  }

  private Ways alternatives() {
    double all = 0;
    double widest = 0;
    while (true) {
      double branch = sequence();
      all = Math.min(ENDLESS, all + branch);
      widest = Math.max(widest, branch);
      if (at >= regex.length() || regex.charAt(at) != '|') {
        return new Ways(widest, all);
      }
      at++;
    }
  }

  private double sequence() {
    double ways = 1;
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      Ways once = one();
      int[] times = times();
      // What is repeated may take another branch each time.
      double each = times[1] > 1 ? once.all() : once.widest();
      ways = Math.min(ENDLESS, ways * repeated(each, times[0], times[1]));
    }
    return ways;
  }

  private static double repeated(double once, int least, int most) {
    double ways = 0;
    for (int n = least; n <= Math.min(most, least + 1000); n++) {
      ways += Math.pow(once, n);
    }
    return Math.min(ENDLESS, ways);
  }

  private Ways one() {
    char c = regex.charAt(at++);
    if (c == '\\') {
      at++;
    } else if (c == '[') {
      skipClass();
    } else if (c == '(') {
      Ways inside = alternatives();
      at++; // the closing bracket
      return inside;
    }
    return Ways.ONE;
  }

  private void skipClass() {
    for (int depth = 1; at < regex.length() && depth > 0; at++) {
      char c = regex.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '[') {
        depth++;
      } else if (c == ']') {
        depth--;
      }
    }
  }

  /** How often what was just read may come: 1 to 1 when nothing is said. */
  private int[] times() {
    if (at >= regex.length()) {
      return new int[] {1, 1};
    }
    if (regex.charAt(at) == '?') {
      at++;
      return lazy(0, 1);
    }
    int close = regex.indexOf('}', at);
    if (regex.charAt(at) != '{' || close < 0) {
      return new int[] {1, 1};
    }
    String[] bounds = regex.substring(at + 1, close).split(",");
    at = close + 1;
    int least = number(bounds[0]);
    return lazy(least, bounds.length > 1 ? number(bounds[1]) : least);
  }

  private int[] lazy(int least, int most) {
    if (at < regex.length() && regex.charAt(at) == '?') {
      at++;
    }
    return new int[] {least, most};
  }

  private static int number(String digits) {
    String plain = digits.strip();
    return plain.matches("\\d{1,6}") ? Integer.parseInt(plain) : 1_000_000;
  }
}
