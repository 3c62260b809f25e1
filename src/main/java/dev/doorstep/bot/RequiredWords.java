package dev.doorstep.bot;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a text must hold for a pattern to be found in it: at least one of a few pieces of plain
 * text. Most patterns are ruled out by this alone, far faster than by trying them. Where a pattern
 * is too odd to tell, nothing is required.
 */
final class RequiredWords {
  /** No requirement. */
  private static final Set<String> ANYTHING = Set.of();

  private static final int HAN_COUNTS_FOR = 2;

  private final String regex;
  private int at;

  private RequiredWords(String regex) {
    this.regex = regex;
  }

  /**
   * @param regex one that compiles
   * @return pieces of which a matching text holds at least one, in lower case; empty when nothing
   *     can be said
   */
  static Set<String> of(String regex) {
    return new RequiredWords(regex.toLowerCase(Locale.ROOT)).alternatives();
  }

  /** Up to the closing bracket or the end: each alternative must require something. */
  private Set<String> alternatives() {
    Set<String> all = new HashSet<>();
    boolean each = true;
    while (true) {
      Set<String> one = sequence();
      each &= !one.isEmpty();
      all.addAll(one);
      if (at >= regex.length() || regex.charAt(at) == ')') {
        return each ? all : ANYTHING;
      }
      at++; // the bar
    }
  }

  /** The most telling of everything that stands in a row. */
  private Set<String> sequence() {
    Set<String> best = ANYTHING;
    StringBuilder run = new StringBuilder();
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      int before = at;
      Set<String> element = element();
      boolean optional = quantified();
      boolean letter = at == before + 1 && element.size() == 1;
      if (letter && !optional) {
        run.append(element.iterator().next());
        continue;
      }
      best = better(best, run);
      run.setLength(0);
      best = optional ? best : better(best, element);
    }
    return better(best, run);
  }

  private static Set<String> better(Set<String> best, StringBuilder run) {
    return run.isEmpty() ? best : better(best, Set.of(run.toString()));
  }

  private static Set<String> better(Set<String> one, Set<String> other) {
    return telling(other) > telling(one) ? other : one;
  }

  private static int telling(Set<String> words) {
    return words.stream().mapToInt(RequiredWords::telling).min().orElse(0);
  }

  private static int telling(String word) {
    return word.chars().map(c -> c > 0x2e7f ? HAN_COUNTS_FOR : 1).sum();
  }

  /** One character, class or group; what it requires. */
  private Set<String> element() {
    char c = regex.charAt(at++);
    return switch (c) {
      case '\\' -> escaped();
      case '[' -> oneOf();
      case '(' -> group();
      case '.', '^', '$', '*', '+', '?', '{', '}' -> ANYTHING;
      default -> Set.of(String.valueOf(c));
    };
  }

  /** A backslash before a letter is a class or a boundary; \Q…\E and the like tell nothing. */
  private Set<String> escaped() {
    at++;
    return ANYTHING;
  }

  private Set<String> oneOf() {
    boolean first = true;
    while (at < regex.length() && (first || regex.charAt(at) != ']')) {
      at += regex.charAt(at) == '\\' ? 2 : 1;
      first = false;
    }
    at++;
    return ANYTHING;
  }

  private Set<String> group() {
    boolean plain = !regex.startsWith("?", at);
    boolean counted = plain || regex.startsWith("?:", at);
    if (!plain) {
      at += counted ? 2 : regex.startsWith("?<", at) ? 3 : 2;
    }
    Set<String> words = alternatives();
    at++;
    return counted ? words : ANYTHING; // what a look-around sees need not be there
  }

  /** Steps over a quantifier; whether the element may be missing. */
  private boolean quantified() {
    if (at >= regex.length()) {
      return false;
    }
    char c = regex.charAt(at);
    if (c == '?' || c == '*') {
      at++;
      return true;
    }
    if (c != '{') {
      return false;
    }
    boolean none = regex.startsWith("{0", at) && !Character.isDigit(regex.charAt(at + 2));
    int end = regex.indexOf('}', at);
    at = end < 0 ? regex.length() : end + 1;
    return none;
  }
}
