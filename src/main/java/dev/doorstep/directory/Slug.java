package dev.doorstep.directory;

import java.util.regex.Pattern;

/** The shape of stable identifiers: lower case, digits and single hyphens. */
final class Slug {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST = 40;

  private Slug() {}

  static String checked(String value, String what) {
    if (value == null || value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no %s: use at most %d lower-case letters, digits and single hyphens, such as \"wulin-one\"."
              .formatted(value, what, LONGEST));
    }
    return value;
  }
}
