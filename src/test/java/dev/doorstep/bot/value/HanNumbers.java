package dev.doorstep.bot.value;

/** Writes a number in Chinese characters, the long way: 一百零五, 三亿两千万. */
final class HanNumbers {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String[] SMALL = {"", "十", "百", "千"};
  private static final String[] BIG = {"", "万", "亿"};

  private HanNumbers() {}

  static String of(long number) {
    StringBuilder out = new StringBuilder();
    boolean gap = false;
    for (int group = 2; group >= 0; group--) {
      int part = (int) (number / (long) Math.pow(10, 4 * group) % 10_000);
      if (part == 0) {
        gap = out.length() > 0;
        continue;
      }
      if (out.length() > 0 && (gap || part < 1_000)) {
        out.append("零");
      }
      out.append(below(part)).append(BIG[group]);
      gap = false;
    }
    return out.toString();
  }

  private static String below(int part) {
    StringBuilder out = new StringBuilder();
    boolean gap = false;
    for (int place = 3; place >= 0; place--) {
      int digit = part / (int) Math.pow(10, place) % 10;
      if (digit == 0) {
        gap = out.length() > 0;
        continue;
      }
      if (gap) {
        out.append("零");
      }
      out.append(DIGITS.charAt(digit)).append(SMALL[place]);
      gap = false;
    }
    return out.toString();
  }
}
