package dev.doorstep.bot.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Plain numbers, head counts and sums of money. Of a span ("30-50人") the larger end counts. */
public final class Amounts {
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000_000L);
  private static final int AROUND = 24;

  private static final Pattern PEOPLE =
      Pattern.compile(
          "^\\+? ?(?:个|位|名)? ?(?:人(?!民|才|工)|员工|同事|职工|观众|嘉宾|来宾|选手|客人|学生)"
              + "|^ ?(?:个(?=$|[ ,。;!])|名(?!字)|位(?![置数]))"
              + "|^\\+? ?(?:of )?(?:people|persons?|guests?|attendees|visitors|participants|players"
              + "|staff|employees?|heads|pax|colleagues|students|of us)(?![a-z])");

  /** "三十来号人"; without the "about", 号 may be a day of the month. */
  private static final Pattern HEADS = Pattern.compile("^ ?[号口]人");

  private static final Pattern ABOUT = Pattern.compile("[来多余几]$");
  private static final Pattern COUNTING =
      Pattern.compile(
          "(?:人数|headcount|head count|number of people|(?:group|party|team) of)"
              + "(?: ?(?:是|为|有|约|大概|大约|about|is|:)){0,2} ?$");

  private static final Pattern CURRENCY_BEFORE = Pattern.compile("(?:¥|￥|rmb|cny|人民币) ?$");
  private static final Pattern CURRENCY_AFTER = Pattern.compile("^ ?(?:元|块|圆|人民币|rmb|cny|yuan)");
  private static final Pattern COUNTED =
      Pattern.compile(
          "^ ?(?:[人个名位天月年平号楼层岁%㎡家台套件]|people|staff|employees|persons?|guests|sqm|square"
              + "|m2|percent|months?|years?|days?|weeks?|units?|floors?)");
  private static final Pattern FOREIGN =
      Pattern.compile(
          "美元|美金|欧元|港币|港元|英镑|日元|[$€£]|(?<![a-z])(?:usd|eur|gbp|hkd|dollars?|euros?)(?![a-z])");

  private Amounts() {}

  /** The first number of an answer, such as "30", "大概三十", "两个" or "about 30". */
  public static Optional<Found<Long>> number(String text) {
    return first(Quantities.in(text), q -> true);
  }

  /** A number that is said to count people. */
  public static Optional<Found<Long>> people(String text) {
    return first(
        Quantities.in(text),
        q ->
            PEOPLE.matcher(after(text, q)).find()
                || ABOUT.matcher(text.substring(0, q.end())).find()
                    && HEADS.matcher(after(text, q)).find()
                || COUNTING.matcher(before(text, q)).find()
                    && !COUNTED.matcher(after(text, q)).find());
  }

  /** The same words with every quantity in figures: "a dozen people" is "12 people". */
  public static String inFigures(String text) {
    StringBuilder figures = new StringBuilder();
    int at = 0;
    for (Quantity q : Quantities.in(text)) {
      figures.append(text, at, q.start()).append(q.value().stripTrailingZeros().toPlainString());
      at = q.end();
    }
    return figures.append(text.substring(at)).toString();
  }

  /**
   * Money in yuan.
   *
   * @param bare whether a number without unit and currency counts, as in the answer to a question
   */
  public static Optional<Found<Long>> money(String text, boolean bare) {
    List<Quantity> all = Quantities.in(text);
    Optional<Found<Long>> named =
        first(all, q -> currency(text, q) || q.scaled() && !COUNTED.matcher(after(text, q)).find());
    return named.isPresent() || !bare
        ? named
        : first(all, q -> !COUNTED.matcher(after(text, q)).find());
  }

  /** Whether a sum is in another currency than yuan. */
  public static boolean foreign(String text) {
    return FOREIGN.matcher(text).find();
  }

  private static boolean currency(String text, Quantity q) {
    return CURRENCY_BEFORE.matcher(before(text, q)).find()
        || CURRENCY_AFTER.matcher(after(text, q)).find();
  }

  private static Optional<Found<Long>> first(List<Quantity> all, Predicate<Quantity> wanted) {
    return all.stream()
        .filter(q -> q.value().compareTo(MOST) < 0)
        .filter(wanted)
        .findFirst()
        .map(q -> new Found<>(q.value().longValue(), q.start(), q.end()));
  }

  private static String before(String text, Quantity q) {
    return text.substring(Math.max(0, q.start() - AROUND), q.start());
  }

  private static String after(String text, Quantity q) {
    return text.substring(q.end(), Math.min(text.length(), q.end() + AROUND));
  }
}
