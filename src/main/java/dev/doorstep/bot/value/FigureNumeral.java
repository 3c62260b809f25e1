package dev.doorstep.bot.value;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in figures or Chinese characters, mixed as people mix them: 30, 1,200, 三百五十万, 1亿5千万,
 * 3万5, 两百五, 十来个, 三四十, 2.5 million, 50k, 20w.
 *
 * <p>几 counts as five: "十几" is 15, for a request wants one figure and the visitor sees it in the
 * summary.
 */
final class FigureNumeral {
  private static final String HAN = "零一二三四五六七八九";
  private static final String FILLERS = "多来余几";
  private static final Map<Character, Integer> SMALL = Map.of('十', 10, '百', 100, '千', 1_000);
  private static final Map<Character, Integer> BIG =
      Map.of('万', 10_000, 'w', 10_000, '亿', 100_000_000);
  private static final Pattern FIGURE =
      Pattern.compile("(?:\\d{1,3}(?:,\\d{3}){1,4}(?!\\d)|\\d{1,13})(?:\\.\\d{1,8})?(?![\\d])");
  private static final Pattern LATIN_SCALE =
      Pattern.compile(" ?(hundred|thousand|million|billion|mio|mn|bn)(?![a-z])|(k|m)(?![a-z\\d])");

  private static final Pattern SPACED_UNIT = Pattern.compile(" (?:[万亿千]|个亿)");

  /**
   * What a digit counts that stands alone behind a unit: in "10万5年" it is no part of the number.
   */
  private static final String COUNTED = "年月日号天周层楼点时分%期季";

  /** In these words 一 counts nothing: 改一下, 一共30人. */
  private static final Pattern ONCE = Pattern.compile("一[下共样起定般些直切]");

  private static final int PARTS = 24;

  private final String text;
  private final int start;
  private int at;
  private BigDecimal total = BigDecimal.ZERO;
  private BigDecimal section = BigDecimal.ZERO;
  private BigDecimal digit = null;
  private boolean single;
  private boolean zero;
  private long lastUnit = 1;
  private boolean scaled;
  private boolean any;

  FigureNumeral(String text, int start) {
    this.text = text;
    this.start = start;
    at = start;
  }

  Optional<Quantity> read() {
    for (int parts = 0; parts < PARTS && at < text.length() && part(); parts++) {
      any = true;
    }
    if (!any) {
      return Optional.empty();
    }
    if (digit != null) {
      // 两百五 is 250 and 3万5 is 35,000: a last digit without 零 counts the next smaller unit
      boolean smaller = lastUnit >= 100 && single && !zero;
      BigDecimal unit = smaller ? BigDecimal.valueOf(lastUnit / 10) : BigDecimal.ONE;
      section = section.add(digit.multiply(unit));
    }
    return Optional.of(new Quantity(total.add(section), start, at, scaled));
  }

  private boolean part() {
    char c = text.charAt(at);
    if (Quantities.digit(c)) {
      return digit == null && figure();
    }
    if (han(c) >= 0) {
      return digit == null && characters();
    }
    if (c == '几' || c == '数') {
      return several();
    }
    if (SMALL.containsKey(c)) {
      return smallUnit(c);
    }
    return any && (BIG.containsKey(c) && bigUnit(c) || filler(c));
  }

  private boolean figure() {
    if (at > 0 && (Quantities.digit(text.charAt(at - 1)) || decimal())) {
      return false;
    }
    Matcher m = FIGURE.matcher(text).region(at, text.length()).useTransparentBounds(true);
    if (!m.lookingAt() || (any && counts(m.end()))) {
      return false;
    }
    digit = new BigDecimal(m.group().replace(",", ""));
    single = m.group().length() == 1;
    at = m.end();
    Matcher scale = LATIN_SCALE.matcher(text).region(at, text.length()).useTransparentBounds(true);
    if (scale.lookingAt()) {
      digit = digit.multiply(BigDecimal.valueOf(latin(scale.group().strip())));
      single = false;
      scaled = true;
      at = scale.end();
    } else if (SPACED_UNIT.matcher(text).region(at, text.length()).lookingAt()) {
      at++;
    }
    return true;
  }

  private boolean decimal() {
    return at > 1 && text.charAt(at - 1) == '.' && Quantities.digit(text.charAt(at - 2));
  }

  private static long latin(String scale) {
    return switch (scale) {
      case "k" -> 1_000;
      case "m", "mn", "mio" -> 1_000_000;
      case "bn" -> 1_000_000_000;
      default -> WordNumeral.scale(scale).orElse(1);
    };
  }

  /** One character, or several that spell a number digit by digit, or "三四" for three or four. */
  private boolean characters() {
    if (ONCE.matcher(text).region(at, text.length()).lookingAt()) {
      return false;
    }
    int end = at;
    while (end < text.length() && end - at < 12 && han(text.charAt(end)) >= 0) {
      end++;
    }
    if (any && counts(end)) {
      return false;
    }
    String run = text.substring(at, end);
    zero = run.charAt(0) == '零' || run.charAt(0) == '〇';
    int first = han(run.charAt(0));
    int last = han(run.charAt(run.length() - 1));
    boolean either =
        run.length() == 2 && first > 0 && last > first && last - first <= 2 && counted(end);
    if (either) {
      digit = BigDecimal.valueOf(last);
    } else {
      long spelled = 0;
      for (char c : run.toCharArray()) {
        spelled = spelled * 10 + han(c);
      }
      digit = BigDecimal.valueOf(spelled);
    }
    single = run.length() == 1 || either;
    at = end;
    return true;
  }

  private boolean counts(int end) {
    return end < text.length() && COUNTED.indexOf(text.charAt(end)) >= 0 && lastUnit > 10;
  }

  private boolean counted(int end) {
    return end < text.length() && "十百千万亿个名位人家天块元".indexOf(text.charAt(end)) >= 0;
  }

  /** 几十, 几个人, 数百; behind a unit it is a filler: 十几. */
  private boolean several() {
    boolean unit = at + 1 < text.length() && "十百千万亿".indexOf(text.charAt(at + 1)) >= 0;
    boolean things = at + 1 < text.length() && "个名位人".indexOf(text.charAt(at + 1)) >= 0;
    boolean open = digit == null && (unit || things && text.charAt(at) == '几');
    if (!open && !(any && digit == null && text.charAt(at) == '几')) {
      return false;
    }
    digit = BigDecimal.valueOf(5);
    single = false;
    at++;
    return true;
  }

  private boolean smallUnit(char c) {
    if (digit == null && section.signum() == 0 && !(c == '十' ? ten() : leading())) {
      return false;
    }
    BigDecimal times = digit == null ? BigDecimal.ONE : digit;
    lastUnit = SMALL.get(c);
    section = section.add(times.multiply(BigDecimal.valueOf(lastUnit)));
    digit = null;
    zero = false;
    at++;
    return true;
  }

  /** 十 counts, but not in 十分 or 十足. */
  private boolean ten() {
    return at + 1 >= text.length() || "分足".indexOf(text.charAt(at + 1)) < 0;
  }

  /** 百 and 千 without a digit count in 上百, 近千, 百来人 and as a whole answer, not in 千万别. */
  private boolean leading() {
    boolean about = at > 0 && "上近约过达成好有".indexOf(text.charAt(at - 1)) >= 0;
    boolean filled = at + 1 < text.length() && "来余多".indexOf(text.charAt(at + 1)) >= 0;
    String answer = text.strip();
    boolean whole = answer.matches("[百千]万?(?:元|块|人|个|左右|以上|以内){0,2}");
    return about || filled || whole;
  }

  private boolean bigUnit(char c) {
    boolean letter = c == 'w';
    boolean joined = at + 1 < text.length() && Quantities.letter(text.charAt(at + 1));
    if (letter && (joined || !Quantities.digit(text.charAt(at - 1)))) {
      return false;
    }
    BigDecimal below = digit == null ? section : section.add(digit);
    if (below.signum() == 0 && (c != '亿' || total.signum() == 0)) {
      return false;
    }
    BigDecimal unit = BigDecimal.valueOf(BIG.get(c));
    total = c == '亿' ? total.add(below).multiply(unit) : total.add(below.multiply(unit));
    lastUnit = BIG.get(c);
    section = BigDecimal.ZERO;
    digit = null;
    zero = false;
    scaled = true;
    at++;
    return true;
  }

  /** Also the 个 of "5个亿". */
  private boolean filler(char c) {
    boolean classifier = c == '个' && at + 1 < text.length() && text.charAt(at + 1) == '亿';
    boolean counts = classifier || FILLERS.indexOf(c) >= 0 && (digit == null || c != '几');
    at += counts ? 1 : 0;
    return counts;
  }

  private static int han(char c) {
    return HAN.indexOf(c == '〇' ? '零' : c == '两' ? '二' : c);
  }
}
