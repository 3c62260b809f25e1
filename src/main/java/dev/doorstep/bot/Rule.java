package dev.doorstep.bot;

import java.util.Optional;

/** How lines and intents are named: {@code permits}, {@code permits/stall}. */
final class Rule {
  private Rule() {}

  static String of(Hit hit) {
    return of(hit.line(), hit.entry().intent().map(IntentScript::id));
  }

  static String of(String line, Optional<String> intent) {
    return line + intent.map(i -> "/" + i).orElse("");
  }

  static String line(String rule) {
    int slash = rule.indexOf('/');
    return slash < 0 ? rule : rule.substring(0, slash);
  }

  static Optional<String> intent(String rule) {
    int slash = rule.indexOf('/');
    return slash < 0 ? Optional.empty() : Optional.of(rule.substring(slash + 1));
  }
}
