package dev.doorstep.bot.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain numbers, head counts and sums of money. Of a span ("30-50人") the larger end counts. */
public final class Amounts {
  private static final String ONE = "(?:" + Numerals.NUMBER + ")";
  private static final String SPAN = "(?:" + ONE + " ?(?:-|~|–|—|到|至|to) ?)?";

  private static final Pattern PLAIN =
      Pattern.compile(
          SPAN + "(" + ONE + "|(?<![a-z])(?:" + Numerals.WORD + ")(?![a-z])) ?(万|千|百|k(?![a-z]))?");

  private static final Pattern PEOPLE =
      Pattern.compile(
          SPAN
              + "(?:("
              + ONE
              + ") ?(千|万)?(?:几|多|来|余)? ?(?:个|位|名)? ?(?:人(?!民|才)|员工|观众|嘉宾|选手|客人)"
              + "|("
              + ONE
              + ") ?(?:个(?=$|[ ,。;!])|名(?!字)|位(?![置数]))"
              + "|(?<![a-z])("
              + ONE
              + "|"
              + Numerals.WORD
              + ")\\+? (?:people|persons|guests|attendees|visitors|participants|players|staff|employees|heads|pax|of us)(?![a-z]))");

  private static final String UNIT =
      "(千万|百万|十万|亿|万|千|million|billion|mio|mn|k(?![a-z])|m(?![a-z]))?";
  private static final String CURRENCY = "(元|块|人民币|rmb|cny|yuan)";
  private static final Pattern MONEY =
      Pattern.compile(
          "(¥|￥|rmb ?|cny ?|人民币 ?)?" + SPAN + "(" + ONE + ") ?" + UNIT + " ?" + CURRENCY + "?");

  private Amounts() {}

  /** The only number of an answer, such as "30", "大概三十" or "about 30". */
  public static Optional<Found<Long>> number(String text) {
    Matcher m = PLAIN.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    return whole(m.group(1), factor(m.group(2)), m.start(), m.end());
  }

  /** A number that is said to count people. */
  public static Optional<Found<Long>> people(String text) {
    Matcher m = PEOPLE.matcher(text);
    while (m.find()) {
      String numeral =
          m.group(1) != null ? m.group(1) : m.group(3) != null ? m.group(3) : m.group(4);
      Optional<Found<Long>> found = whole(numeral, factor(m.group(2)), m.start(), m.end());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * Money in yuan.
   *
   * @param bare whether a number without unit and currency counts, as in the answer to a question
   */
  public static Optional<Found<Long>> money(String text, boolean bare) {
    Matcher m = MONEY.matcher(text);
    while (m.find()) {
      boolean named = m.group(1) != null || m.group(3) != null || m.group(4) != null;
      boolean counted = m.end() < text.length() && "人个名位天月年平号".indexOf(text.charAt(m.end())) >= 0;
      if ((named || bare) && !(counted && m.group(1) == null && m.group(4) == null)) {
        Optional<Found<Long>> found = whole(m.group(2), factor(m.group(3)), m.start(), m.end());
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Found<Long>> whole(String numeral, long factor, int start, int end) {
    return Numerals.read(numeral)
        .map(n -> n.multiply(BigDecimal.valueOf(factor)))
        .filter(n -> n.compareTo(BigDecimal.valueOf(1_000_000_000_000_000L)) < 0)
        .map(n -> new Found<>(n.longValue(), start, end));
  }

  private static long factor(String unit) {
    if (unit == null) {
      return 1;
    }
    return switch (unit) {
      case "百" -> 100;
      case "k", "千" -> 1_000;
      case "万" -> 10_000;
      case "十万" -> 100_000;
      case "m", "mn", "mio", "million", "百万" -> 1_000_000;
      case "千万" -> 10_000_000;
      case "亿" -> 100_000_000;
      case "billion" -> 1_000_000_000;
      default -> 1;
    };
  }
}
