package dev.doorstep.canned;

import dev.doorstep.platform.Problem;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in braces in a canned answer; the board fills it in. */
final class Variables {
  /**
   * number, title of the request; enterprise, name and phone of the visitor; building; line;
   * community and its hotline; staff who answers.
   */
  static final List<String> NAMES =
      List.of(
          "number",
          "title",
          "enterprise",
          "name",
          "phone",
          "building",
          "line",
          "community",
          "hotline",
          "staff");

  private static final Pattern USED = Pattern.compile("\\{([^{}]*)}");

  private Variables() {}

  /**
   * @throws Problem 400 that names the one which does not exist
   */
  static void check(String text) {
    Matcher used = USED.matcher(text);
    while (used.find()) {
      if (!NAMES.contains(used.group(1)))
        throw Problem.badRequest(
            "There is no variable {%s}; there are {%s}. / 没有变量 {%s}，可用：{%s}。"
                .formatted(
                    used.group(1),
                    String.join("}, {", NAMES),
                    used.group(1),
                    String.join("}、{", NAMES)));
    }
  }
}
