package dev.doorstep.bot.proof;

import dev.doorstep.bot.Lang;
import dev.doorstep.bot.TestCase;
import dev.doorstep.bot.TestCase.Does;
import dev.doorstep.bot.TestCase.Step;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a conversation the way authors do; {@code TestReader} reads it back. */
public final class TestCaseText {
  /** What YAML takes for a text without quotes, also inside a flow mapping. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "[\\p{IsAlphabetic}](?:[\\p{IsAlphabetic}\\p{Nd} ·，。！？、/_.-]*[\\p{IsAlphabetic}\\p{Nd}。！？])?");

  private static final Pattern NOT_A_TEXT =
      Pattern.compile("(?i)y|n|yes|no|true|false|on|off|null");

  private TestCaseText() {}

  /** A list item with its end of line, to be put at the end of a file. */
  public static String of(TestCase test) {
    StringBuilder text = new StringBuilder("- title: ").append(quoted(test.title())).append('\n');
    if (test.lang() == Lang.EN) {
      text.append("  lang: en\n");
    }
    test.now().ifPresent(now -> text.append("  now: ").append(quoted(now.toString())).append('\n'));
    if (!test.requests().isEmpty()) {
      text.append("  requests:\n");
      test.requests()
          .forEach(
              r ->
                  text.append("    - {number: ")
                      .append(quoted(r.number()))
                      .append(", line: ")
                      .append(quoted(r.line()))
                      .append(", title: ")
                      .append(quoted(r.title()))
                      .append(", state: ")
                      .append(quoted(r.state()))
                      .append("}\n"));
    }
    text.append("  turns:\n");
    for (Step step : test.steps()) {
      text.append("    - ").append(step.does().key()).append(": ").append(value(step)).append('\n');
    }
    return text.toString();
  }

  private static String value(Step step) {
    return step.does() == Does.OPENS ? details(step.details()) : quoted(step.value());
  }

  private static String details(Map<String, String> details) {
    return details.entrySet().stream()
        .map(detail -> quoted(detail.getKey()) + ": " + detail(detail.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String detail(String value) {
    return value.equals("true") || value.equals("false") ? value : quoted(value);
  }

  /** A text as one YAML scalar on one line. */
  public static String quoted(String text) {
    if (PLAIN.matcher(text).matches() && !NOT_A_TEXT.matcher(text).matches()) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        default -> {
          boolean shown =
              c >= ' ' && c < 0x7f
                  || c > 0xa0 && c < 0xfffe && c != 0x2028 && c != 0x2029 && c != 0xfeff;
          quoted.append(shown ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
      }
    }
    return quoted.append('"').toString();
  }
}
